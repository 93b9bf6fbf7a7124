import { type Checkup, fail, pass, type Role } from '../../domain/doctor/checkup.ts'
import { readClaims } from '../../domain/doctor/job-token.ts'
import { checkWebhooks } from '../../domain/doctor/webhooks.ts'
import { notificationsOfCheckup } from '../../domain/notification/of-alarm.ts'
import type { Rules } from '../../domain/rules/rules.ts'
import { readRules } from '../../services/history/rules.ts'
import type { Outbox } from '../../services/notify/outbox.ts'
import { ProblemsError } from '../../shared/problem.ts'
import { parseAddresses } from '../../webhook/address.ts'
import { type Checklist, openChecklist } from './checklist.ts'
import type { DoctorContext, Examination } from './examination.ts'
import { examineGrant } from './grant.ts'
import { examineLogs } from './logs.ts'
import { examineRepository, type WorkflowNames } from './repository.ts'
import { examineRevoke } from './revoke.ts'

export interface DoctorOptions extends WorkflowNames {
  /** The role that this job may assume. */
  readonly role: Role
  readonly config: string
  /** The input `webhooks`. */
  readonly webhooks?: string
  readonly outbox: Outbox
}

/** Examines a setup as a job with one of the roles sees it. It only reads; of the witness it puts an object that is there already. */
export async function doctor(context: DoctorContext, options: DoctorOptions): Promise<Checkup> {
  const { role } = options
  const list = openChecklist(context)
  const rules = await examineRules(context, list, options.config)
  const token = await list.read('token of this job', async () =>
    readClaims(await context.mintToken('sts.amazonaws.com')),
  )
  await examineRepository(context, list, { ...options, claims: token.value, ...(rules && { rules }) })
  if (rules) examineWebhooks(list, role, rules, options.webhooks)
  if (rules && token.ok) await examine({ context, list, rules, caller: { role, claims: token.value } })
  const checkup = { role, diagnoses: list.diagnoses }
  options.outbox.send(notificationsOfCheckup(checkup), rules?.notify ?? [])
  return checkup
}

/** Whether the addresses of this job are those that its environment needs. No message is sent for that. */
function examineWebhooks(list: Checklist, role: Role, { notify }: Rules, given = ''): void {
  const { byName, failures } = parseAddresses(given)
  const addressed = [...byName.values()].map(({ name, secret }) => [name, { isSigned: secret !== undefined }] as const)
  list.add(...checkWebhooks(role, notify, new Map(addressed)))
  for (const { message, remedy = '' } of failures) list.add(fail('webhooks', { message, remedy }))
}

async function examineRules({ github }: DoctorContext, list: Checklist, path: string): Promise<Rules | undefined> {
  const read = await list.read(path, async () => {
    try {
      return (await readRules(github, path, await github.tip(await github.defaultBranch()))).rules
    } catch (error) {
      if (error instanceof ProblemsError) return error
      throw error
    }
  })
  if (read.value instanceof ProblemsError) {
    for (const { file, line, column, ...refusal } of read.value.problems)
      list.add(fail(`${file}:${line}:${column}`, refusal))
    return undefined
  }
  if (read.ok) {
    const { accounts, rules } = read.value
    list.add(pass(path, `Can be read (accounts: ${[...accounts.keys()].join(', ')}; rules: ${rules.length})`))
  }
  return read.value
}

function examine(examination: Examination): Promise<void> {
  switch (examination.caller.role) {
    case 'grant':
      return examineGrant(examination)
    case 'revoke':
      return examineRevoke(examination)
    case 'logs':
      return examineLogs(examination)
  }
}
