import { ACME_RULES } from '../../sandbox/acme.ts'
import type { JobResult } from '../../sandbox/job.ts'
import type { Revocation } from '../../src/domain/revocation/revocation.ts'
import type { JobSettings, Scenario } from './scenario.ts'

/** The rules of the company, with other words on the follow-up. */
export const rulesWith = (followUp: string): string => `${ACME_RULES}follow_up: ${followUp}\n`

export const on = (time: string): Date => new Date(`2026-11-23T${time}Z`)

/** The job that waits for the end of what another job of the same run granted. */
export const followUp = (scenario: Scenario, granted: JobResult, options: JobSettings = {}) =>
  scenario.revoke({ grants: granted.outputs.grants ?? '', wait: 'true' }, { eventName: 'push', ...options })

/** A run beside the one that waits: CloudTrail tells them apart by its number. */
export const ANOTHER_RUN = { environment: { GITHUB_RUN_ID: '4712' } }

/** The AWS calls of the run that waits, as `ListUserPolicies`. */
export const callsOf = ({ sandbox }: Scenario, run = 'jit-revoke-4711') =>
  sandbox.aws.calls.filter(
    ({ principal, input }) =>
      principal?.endsWith(`/${run}`) || (input as { RoleSessionName?: string } | undefined)?.RoleSessionName === run,
  )

/** How many of each. */
export function counted(calls: readonly { readonly operation: string }[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  // What the witness costs is counted by `test/action/crowd.test.ts`.
  for (const { operation } of calls.filter(each => !/^(Get|Put)Object$/.test(each.operation)))
    counts[operation] = (counts[operation] ?? 0) + 1
  return counts
}

export const revocationsOf = ({ outputs }: JobResult) =>
  JSON.parse(outputs.result ?? '').revocations as readonly {
    readonly verdict: Revocation['verdict']
    readonly startedAt: string
    readonly finishedAt: string
    readonly passes: readonly { readonly at: string }[]
  }[]

/** The comments on a pull request that tell of an end. */
export const endingsTold = ({ sandbox }: Scenario, number = 1) =>
  sandbox.github.comments(number).filter(({ body }) => body.startsWith('<!-- jit-ssm-access: end '))

/** Resolves once GitHub has answered a request like this. Notifications are sent beside the wait. */
export function answered({ sandbox }: Scenario, method: string, path: RegExp): Promise<void> {
  const { github } = sandbox
  const { handle } = github
  return new Promise(resolve => {
    github.handle = async request => {
      const response = await handle(request)
      if (request.method === method && path.test(request.target)) resolve()
      return response
    }
  })
}

/** Sends a signal to a job at an instant at which it sleeps, and holds the time until the job has heard it. */
export function signalAt(scenario: Scenario, at: Date): JobSettings {
  let stop: (signal: NodeJS.Signals) => void = () => {}
  let heard = () => {}
  const said = new Promise<void>(resolve => {
    heard = resolve
  })
  scenario.clock.schedule(at, () => {
    stop('SIGTERM')
    return said
  })
  return {
    started: signal => {
      stop = signal
    },
    onLine: line => line.includes('SIGTERM') && heard(),
  }
}
