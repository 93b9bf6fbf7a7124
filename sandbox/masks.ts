export interface HandedOver {
  /** What later jobs get. */
  readonly outputs: Readonly<Record<string, string>>
  /** What the log says of the others. */
  readonly warnings: readonly string[]
}

/**
 * What the runner hands on of a job's outputs: none that is empty, and none in which a masked value stands: that of a secret, or
 * what the job itself had masked. It only warns, and the job stays green (docs/aws-facts.md GH-18).
 */
export function handOver(
  outputs: Readonly<Record<string, string>>,
  { log, secrets }: { readonly log: string; readonly secrets: readonly string[] },
): HandedOver {
  const masked = [...secrets, ...maskedIn(log)].flatMap(formsOf)
  const isMasked = (value: string) => masked.some(mask => value.includes(mask))
  const all = Object.entries(outputs).filter(([, value]) => value !== '')
  return {
    outputs: Object.fromEntries(all.filter(([, value]) => !isMasked(value))),
    warnings: all
      .filter(([, value]) => isMasked(value))
      .map(([name]) => `##[warning]Skip output '${name}' since it may contain secret.`),
  }
}

const maskedIn = (log: string) =>
  [...log.matchAll(/^::add-mask::(.*)$/gm)].map(([, value = '']) =>
    value.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%'),
  )

/** The runner masks each line of a value, and what encodings make of it. */
const formsOf = (value: string): readonly string[] =>
  [value, ...value.split(/[\r\n]+/)]
    .filter(form => form !== '')
    .flatMap(form => [form, JSON.stringify(form).slice(1, -1), Buffer.from(form).toString('base64')])
