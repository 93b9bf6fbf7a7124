import type { Role } from '../domain/doctor/checkup.ts'
import type { Period, SessionTarget } from '../domain/evidence/session-query.ts'
import type { ReportFormat } from '../domain/report/format.ts'
import type { RevokeSelector } from '../domain/revocation/selector.ts'
import { InputError, whereToCorrect } from './input-error.ts'
import { type GivenInputs, INPUT_SCHEMA } from './input-schema.ts'
import { logsInputsOf, reportInputsOf } from './period-inputs.ts'
import { revokeTargetOf } from './targets.ts'
import { type AttestedInputs, verifyInputsOf, type WitnessChoice, witnessOf } from './verify-inputs.ts'

/** The inputs of a run. Defaults are defined in action.yml only; an input that is not set is `undefined`, never `''`. */
export type Inputs = {
  /** The folder of the checkout, relative to the workspace. */
  readonly folder: string
  readonly config: string
  /** With its `/`. */
  readonly requests: string
  readonly dryRun: boolean
  /** Secret: `NAME URL` or `NAME URL SECRET`, one a line. */
  readonly webhooks?: string
} & (
  | {
      readonly mode: 'validate'
      /** Absent: only git is read. */
      readonly githubToken?: string
    }
  | {
      readonly mode: 'grant'
      readonly githubToken: string
      /** The file name of the workflow that sweeps. */
      readonly sweepWorkflow: string
    }
  | { readonly mode: 'review'; readonly githubToken: string }
  | {
      readonly mode: 'sweep'
      readonly githubToken: string
      readonly repair: boolean
      /** The file name of the workflow that checks transcripts after an end. */
      readonly logsWorkflow: string
    }
  | {
      readonly mode: 'revoke'
      readonly githubToken: string
      readonly target: RevokeSelector
      readonly wait: boolean
      /** The file name of the workflow that takes over when this job may not run long enough. */
      readonly relayWorkflow: string
      /** The file name of the workflow that checks transcripts after an end. */
      readonly logsWorkflow: string
    }
  | {
      readonly mode: 'logs'
      readonly githubToken: string
      readonly target: SessionTarget
      readonly period: Period
      /** For how long to watch live sessions, in milliseconds; `true`: as long as the rules let a job wait. */
      readonly follow?: number | true
      readonly showContent: boolean
      /** A folder of the workspace to copy the transcripts to. */
      readonly output?: string
      /** Whether this run is the evidence check that closes grants. */
      readonly lastLook: boolean
    }
  | {
      readonly mode: 'verify'
      /** Absent: what the clone does not have is fetched without it. */
      readonly githubToken?: string
      /** What the branch of the ledger is compared with. */
      readonly witness: WitnessChoice
      /** A commit that was the tip of the branch of the ledger when it was verified before. */
      readonly since?: string
      /** The file with the public keys that commits of the ledger may be signed with, relative to the workspace. */
      readonly signingKeys?: string
      /** A report, and what is to vouch for it. */
      readonly attested?: AttestedInputs
    }
  | {
      readonly mode: 'report'
      /** Absent: what the clone does not have is fetched without it. */
      readonly githubToken?: string
      /** Absent: the last whole month. */
      readonly since?: Date
      readonly until?: Date
      /** The folder to write to, relative to the workspace. */
      readonly output: string
      readonly formats: readonly ReportFormat[]
      readonly witness: WitnessChoice
      /** Whether to open the pull request of the access review. */
      readonly review: boolean
    }
  | {
      readonly mode: 'doctor'
      readonly githubToken: string
      /** The role that this job may assume. */
      readonly role: Role
      readonly relayWorkflow: string
      readonly sweepWorkflow: string
      readonly logsWorkflow: string
    }
)

/** The inputs of one mode. */
export type InputsOf<M extends Inputs['mode']> = Extract<Inputs, { mode: M }>

/** The text of an input as the runner passes it: trimmed, `''` when it is not set. */
export type ReadInput = (name: string) => string

/**
 * @param eventName GITHUB_EVENT_NAME, asked for only to say where to correct what is wrong
 * @throws Error that names every input that is wrong, and what to write instead
 */
export function readInputs(read: ReadInput, eventName: () => string): Inputs {
  try {
    return parseInputs(read)
  } catch (error) {
    throw error instanceof InputError ? new Error(`${error.message}. ${whereToCorrect(eventName())}.`) : error
  }
}

function parseInputs(read: ReadInput): Inputs {
  const written = Object.fromEntries(Object.keys(INPUT_SCHEMA.shape).map(name => [name, read(name) || undefined]))
  const parsed = INPUT_SCHEMA.safeParse(written, { jitless: true })
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path: [name], message }) => `input \`${String(name)}\`: ${message}`)
    throw new InputError(wrong.join('; '))
  }
  const {
    mode,
    checkout: folder,
    config,
    requests,
    wait,
    repair,
    'github-token': githubToken,
    'dry-run': dryRun,
    webhooks,
    ...rest
  } = parsed.data
  const paths = { folder, config, requests, dryRun, ...(webhooks !== undefined && { webhooks }) }
  const token = githubToken === undefined ? {} : { githubToken }
  if (mode === 'validate') return { mode, ...paths, ...token }
  if (mode === 'verify') return { mode, ...paths, ...token, ...verifyInputsOf(rest) }
  if (mode === 'report')
    return { mode, ...paths, ...token, ...reportInputsOf(rest, githubToken), witness: witnessOf(rest) }
  if (githubToken === undefined) {
    throw new Error(`Mode \`${mode}\` needs \`github-token\`, which is empty: leave it out, or pass github.token.`)
  }
  const common = { ...paths, githubToken }
  if (mode === 'grant') return { mode, ...common, sweepWorkflow: rest['sweep-workflow'] }
  if (mode === 'review') return { mode, ...common }
  if (mode === 'sweep') return { mode, ...common, repair, logsWorkflow: rest['logs-workflow'] }
  if (mode === 'logs') return { mode, ...common, ...logsInputsOf(rest) }
  if (mode === 'doctor') return { mode, ...common, role: roleOf(rest), ...workflowsOf(rest) }
  const target = revokeTargetOf(rest)
  if (wait && target.kind !== 'grants' && target.kind !== 'grant-ids')
    throw new Error('`wait: true` goes with `grants`: everything else is ended at once. Leave `wait` out.')
  const { relayWorkflow, logsWorkflow } = workflowsOf(rest)
  return { mode, ...common, target, wait, relayWorkflow, logsWorkflow }
}

const workflowsOf = (given: Pick<GivenInputs, 'relay-workflow' | 'sweep-workflow' | 'logs-workflow'>) => ({
  relayWorkflow: given['relay-workflow'],
  sweepWorkflow: given['sweep-workflow'],
  logsWorkflow: given['logs-workflow'],
})

function roleOf({ role }: Pick<GivenInputs, 'role'>): Role {
  if (role) return role
  throw new InputError('Mode `doctor` needs `role`: `grant`, `revoke` or `logs`, the one that this job may assume')
}
