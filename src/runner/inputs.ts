import { z } from 'zod'
import type { Role } from '../domain/doctor/checkup.ts'
import type { Period, SessionTarget } from '../domain/evidence/session-query.ts'
import { isGrantId } from '../domain/grant/policy-name.ts'
import type { RevokeSelector } from '../domain/revocation/selector.ts'
import { IAM_USER } from '../shared/identifiers.ts'
import { parseDuration, parseInstant } from '../shared/instant.ts'
import { revokeTargetOf, sessionTargetOf } from './targets.ts'

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
  | {
      readonly mode: 'sweep'
      readonly githubToken: string
      readonly repair: boolean
      /** The file name of the workflow that looks at the transcripts after an end. */
      readonly logsWorkflow: string
    }
  | {
      readonly mode: 'revoke'
      readonly githubToken: string
      readonly target: RevokeSelector
      readonly wait: boolean
      /** The file name of the workflow that goes on when this job may not live long enough. */
      readonly relayWorkflow: string
      /** The file name of the workflow that looks at the transcripts after the end. */
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
      /** Whether it is the look that closes grants. */
      readonly lastLook: boolean
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

/** Text of an input as the runner hands it over: trimmed, `''` when it is not set. */
export type ReadInput = (name: string) => string

const truth = z.enum(['true', 'false']).transform(value => value === 'true')
const path = z
  .string()
  .refine(value => !value.startsWith('/') && !value.split('/').includes('..') && !/[\\\p{Cc}]/u.test(value), {
    error: 'must be a path inside the repository, without `..`',
  })

const instant = z
  .string()
  .refine(value => parseInstant(value) !== undefined, { error: 'must be an instant: `2026-11-24T02:00:00Z`' })
  .transform(value => parseInstant(value) as Date)

const workflow = z
  .string()
  .refine(value => /^[\w.-]+\.ya?ml$/.test(value), { error: 'must be the file name of a workflow: `follow-up.yml`' })

const schema = z.object({
  mode: z.enum(['validate', 'grant', 'revoke', 'sweep', 'logs', 'doctor']),
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
    .transform(value => [...new Set(value.split(/[\s,]+/).filter(Boolean))])
    .refine(ids => ids.length > 0 && ids.every(isGrantId), {
      error: 'is no grant id: twelve hex digits, `-` and eight, as in the name of its policy',
    })
    .optional(),
  everything: truth.optional(),
  'session-id': z
    .string()
    .refine(value => /^[\w+=,.@-]{1,96}$/.test(value), {
      error: 'is no session id: a name, `-` and what AWS adds, as DescribeSessions gives it',
    })
    .optional(),
  since: instant.optional(),
  until: instant.optional(),
  follow: z
    .string()
    .refine(value => ['true', 'false'].includes(value) || parseDuration(value) !== undefined, {
      error: 'must be `true`, `false` or a duration: `30m`, `2h`',
    })
    .transform((value): number | true | undefined => (value === 'true' ? true : parseDuration(value))),
  'show-content': truth,
  output: path.optional(),
  'last-look': truth,
  role: z.enum(['grant', 'revoke', 'logs']).optional(),
  wait: truth,
  'relay-workflow': workflow,
  'sweep-workflow': workflow,
  'logs-workflow': workflow,
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
  if (mode === 'sweep') return { mode, ...common, repair, logsWorkflow: rest['logs-workflow'] }
  if (mode === 'logs') return { mode, ...common, ...logsInputsOf(rest) }
  if (mode === 'doctor') return { mode, ...common, role: roleOf(rest), ...workflowsOf(rest) }
  const target = revokeTargetOf(rest)
  if (wait && target.kind !== 'grants')
    throw new Error('`wait: true` goes with `grants`: everything else is ended at once. Leave `wait` out.')
  const { relayWorkflow, logsWorkflow } = workflowsOf(rest)
  return { mode, ...common, target, wait, relayWorkflow, logsWorkflow }
}

type Given = z.infer<typeof schema>

const workflowsOf = (given: Pick<Given, 'relay-workflow' | 'sweep-workflow' | 'logs-workflow'>) => ({
  relayWorkflow: given['relay-workflow'],
  sweepWorkflow: given['sweep-workflow'],
  logsWorkflow: given['logs-workflow'],
})

function roleOf({ role }: Pick<Given, 'role'>): Role {
  if (role) return role
  throw new Error(
    "Mode `doctor` needs `role`: `grant`, `revoke` or `logs`, whichever this job may assume. Correct the step's `with:`.",
  )
}

type OfLogs =
  | 'user'
  | 'grant-id'
  | 'session-id'
  | 'since'
  | 'until'
  | 'follow'
  | 'show-content'
  | 'output'
  | 'last-look'

function logsInputsOf(given: Pick<Given, OfLogs>) {
  const { since, until, follow, output } = given
  const lastLook = given['last-look']
  const target = sessionTargetOf(given)
  if (since && until && since >= until) throw new Error("`since` must come before `until`. Correct the step's `with:`.")
  if (target.kind === 'everybody' && !since)
    throw new Error(
      "Mode `logs` needs `user`, `grant-id` or `session-id`, or `since` for everybody's sessions. Correct the step's `with:`.",
    )
  if (lastLook && target.kind !== 'grants')
    throw new Error("`last-look: true` goes with `grant-id`. Correct the step's `with:`.")
  return {
    target,
    period: { ...(since && { since }), ...(until && { until }) },
    ...(follow !== undefined && { follow }),
    showContent: given['show-content'],
    ...(output !== undefined && { output }),
    lastLook,
  }
}
