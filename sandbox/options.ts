import { parseArgs } from 'node:util'
import { type AwsSettings, defaultSettings } from './aws/state/settings.ts'

/** What `npm run sandbox -- …` was asked for. */
export interface Options {
  readonly help: boolean
  readonly port: number | undefined
  readonly seed: number
  readonly minutes: number
  readonly settings: Partial<AwsSettings>
}

type Range = readonly [min: number, max: number]

/** Delays that can be given as `5s-60s`, or as `5s` for always the same. */
const RANGES = {
  propagation: ['propagationMs', 'from an IAM write until requests are judged by it'],
  'iam-read-lag': ['iamReadLagMs', 'from an IAM write until calls that read policies show it'],
  connect: ['connectMs', 'from StartSession until the session is connected'],
  'listing-lag': ['listingLagMs', 'how long a new session is missing from listings'],
  terminate: ['terminateMs', 'from TerminateSession until the session is Terminating'],
  close: ['closeMs', 'from Terminating until it is Terminated'],
  's3-delay': ['s3DelayMs', "from a session's end until its S3 object is there"],
} as const

const text = { type: 'string' } as const

/** @throws Error that says which option is wrong, and what to write instead */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      port: text,
      seed: { ...text, default: '1' },
      minutes: { ...text, default: '60' },
      'page-size': text,
      'dead-session': text,
      ...(Object.fromEntries(Object.keys(RANGES).map(name => [name, text])) as Record<
        keyof typeof RANGES,
        typeof text
      >),
    },
  })
  const pageSize = values['page-size']
  return {
    help: values.help,
    port: values.port === undefined ? undefined : whole('port', values.port, 1, 65_535),
    seed: whole('seed', values.seed, 0, 2 ** 32 - 1),
    minutes: whole('minutes', values.minutes, 1, 24 * 60),
    settings: {
      ...ranges(values),
      ...(pageSize !== undefined && { pageSize: whole('page-size', pageSize, 1, 1_000) }),
      ...(values['dead-session'] !== undefined && { deadSession: deadSession(values['dead-session']) }),
    },
  }
}

function ranges(values: Partial<Record<keyof typeof RANGES, string>>): Partial<AwsSettings> {
  const names = Object.keys(RANGES) as (keyof typeof RANGES)[]
  return Object.fromEntries(
    names.flatMap(name => (values[name] === undefined ? [] : [[RANGES[name][0], range(name, values[name])]])),
  )
}

function range(name: string, value: string): Range {
  const [min, max = min, ...rest] = value.split('-').map(milliseconds)
  if (min === undefined || max === undefined || min > max || rest.length > 0)
    throw new Error(`--${name} is ${value}. Write it as 5s-60s, or as 500ms for always the same.`)
  return [min, max]
}

function milliseconds(value: string): number | undefined {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)(ms|s|m)$/.exec(value) ?? []
  return number === undefined ? undefined : Number(number) * ({ ms: 1, s: 1_000, m: 60_000 }[unit] ?? Number.NaN)
}

function whole(name: string, value: string, min: number, max: number): number {
  const number = /^\d{1,10}$/.test(value) ? Number(value) : Number.NaN
  if (number >= min && number <= max) return number
  throw new Error(`--${name} is ${value}. Write a whole number from ${min} to ${max}.`)
}

function deadSession(value: string): AwsSettings['deadSession'] {
  if (value === 'success' || value === 'ValidationException') return value
  throw new Error(`--dead-session is ${value}. Write success or ValidationException.`)
}

/** Every option, with what it is when it is not given. */
export function usage(): [option: string, meaning: string][] {
  const seconds = ([min, max]: Range) => `${min / 1_000}s-${max / 1_000}s`
  return [
    ['--port 8080', 'where to listen; any free port unless told'],
    ['--minutes 60', 'stops by itself after that'],
    ['--seed 1', 'the same seed draws the same delays'],
    ...Object.entries(RANGES).map(([name, [setting, meaning]]): [string, string] => [
      `--${name} ${seconds(defaultSettings[setting])}`,
      meaning,
    ]),
    ['--page-size 2', 'caps every page of every list; uncapped unless told'],
    ['--dead-session success', 'what TerminateSession answers once it has ended; or ValidationException'],
  ]
}
