import { z } from 'zod'
import { isGrantId } from './domain/grant.ts'
import { parseGrantRecords } from './domain/grant-record.ts'
import { IAM_USER } from './domain/names.ts'
import type { RevokeTarget } from './domain/revoke-target.ts'

/** What the workflow asks for. Defaults stand in action.yml alone; an input that is not set is `undefined`, never `''`. */
export type Inputs = {
  readonly config: string
  /** With its `/`. */
  readonly requests: string
  readonly dryRun: boolean
} & (
  | {
      readonly mode: 'validate'
      /** Without one it looks at git alone. */
      readonly githubToken?: string
    }
  | {
      readonly mode: 'grant'
      readonly githubToken: string
      /** The file name of the workflow that sweeps. */
      readonly sweepWorkflow: string
    }
  | { readonly mode: 'sweep'; readonly githubToken: string; readonly repair: boolean }
  | {
      readonly mode: 'revoke'
      readonly githubToken: string
      readonly target: RevokeTarget
      readonly wait: boolean
      /** The file name of the workflow that goes on when this job may not live long enough. */
      readonly relayWorkflow: string
    }
)

/** Text of an input as the runner hands it over: trimmed, `''` when it is not set. */
export type ReadInput = (name: string) => string

const truth = z.enum(['true', 'false']).transform(value => value === 'true')
const path = z
  .string()
  .refine(value => !value.startsWith('/') && !value.split('/').includes('..') && !/[\\\p{Cc}]/u.test(value), {
    error: 'must be a path inside the repository, without `..`',
  })

const workflow = z
  .string()
  .refine(value => /^[\w.-]+\.ya?ml$/.test(value), { error: 'must be the file name of a workflow: `follow-up.yml`' })

const schema = z.object({
  mode: z.enum(['validate', 'grant', 'revoke', 'sweep']),
  config: path,
  requests: path.transform(value => `${value.replace(/\/+$/, '')}/`),
  'github-token': z.string().optional(),
  'dry-run': truth,
  grants: z.string().optional(),
  user: z
    .string()
    .refine(IAM_USER.accepts, { error: `is no IAM user name. ${IAM_USER.remedy}` })
    .optional(),
  'grant-id': z
    .string()
    .refine(isGrantId, { error: 'is no grant id: twelve hex digits, `-` and eight, as in the name of its policy' })
    .optional(),
  everything: truth.optional(),
  wait: truth,
  'relay-workflow': workflow,
  'sweep-workflow': workflow,
  repair: truth,
})

/** @throws Error that names every input that is wrong, and what to write instead */
export function readInputs(read: ReadInput): Inputs {
  const written = Object.fromEntries(Object.keys(schema.shape).map(name => [name, read(name) || undefined]))
  const parsed = schema.safeParse(written, { jitless: true })
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path: [name], message }) => `input \`${String(name)}\`: ${message}`)
    throw new Error(`${wrong.join('; ')}. Correct the step's \`with:\`.`)
  }
  const { mode, config, requests, wait, repair, 'github-token': githubToken, 'dry-run': dryRun, ...rest } = parsed.data
  const paths = { config, requests, dryRun }
  if (mode === 'validate') return { mode, ...paths, ...(githubToken !== undefined && { githubToken }) }
  if (githubToken === undefined) {
    throw new Error(`Mode \`${mode}\` needs \`github-token\`, which is empty: leave it out, or pass github.token.`)
  }
  const common = { ...paths, githubToken }
  if (mode === 'grant') return { mode, ...common, sweepWorkflow: rest['sweep-workflow'] }
  if (mode === 'sweep') return { mode, ...common, repair }
  const target = targetOf(rest)
  if (wait && target.kind !== 'grants')
    throw new Error('`wait: true` goes with `grants`: everything else is ended at once. Leave `wait` out.')
  return { mode, ...common, target, wait, relayWorkflow: rest['relay-workflow'] }
}

function targetOf({
  grants,
  user,
  'grant-id': id,
  everything,
}: Pick<z.infer<typeof schema>, 'grants' | 'user' | 'grant-id' | 'everything'>): RevokeTarget {
  const targets = [
    grants !== undefined && (() => ({ kind: 'grants', grants: parseGrantRecords(grants) }) as const),
    user !== undefined && { kind: 'user' as const, user },
    id !== undefined && { kind: 'grant id' as const, id },
    everything && { kind: 'everything' as const },
  ].filter(target => target !== undefined && target !== false)
  const [target, ...others] = targets
  if (!target || others.length > 0) {
    throw new Error(
      "Mode `revoke` needs exactly one of `grants`, `user`, `grant-id` and `everything`. Correct the step's `with:`.",
    )
  }
  return typeof target === 'function' ? target() : target
}
