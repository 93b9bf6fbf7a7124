import pMap from 'p-map'
import type { TranscriptAccess } from '../../aws/clients.ts'
import { fail, nameOfPlace, pass } from '../../domain/doctor/checkup.ts'
import { checkDocument } from '../../domain/doctor/document.ts'
import { instancesFor } from '../../domain/doctor/nodes.ts'
import {
  type AccountRecordings,
  checkRecordings,
  endedByInstance,
  isTelling,
  type Proof,
} from '../../domain/doctor/recordings.ts'
import { HISTORY_MS } from '../../domain/evidence/session-query.ts'
import { placesOf } from '../../domain/evidence/transcript.ts'
import { assessRecording } from '../../domain/evidence/verdict.ts'
import type { AwsAccount } from '../../domain/rules/rules.ts'
import type { Session } from '../../domain/session/session.ts'
import { createLooker } from '../../services/transcripts/look.ts'
import { openReader, type Reader } from '../../services/transcripts/reader.ts'
import { assumes } from './checklist.ts'
import type { Examination } from './examination.ts'

/** Instances whose sessions are looked at side by side. */
const CONCURRENCY = 4

/** Sessions of one instance that are looked at for one that proves something. */
const MOST_LOOKS = 5

/** Whether sessions through our documents are recorded where the rules say: by the documents, and by what was recorded. */
export async function examineLogs(examination: Examination): Promise<void> {
  const { context, list, rules, caller } = examination
  const recordings: AccountRecordings[] = []
  for (const account of rules.accounts.values()) {
    const where = { account, role: account.roles.logs }
    const access = await context.aws.connect('check-logs', where, [])
    if (!(await assumes(list, context, caller, account, access))) continue
    for (const tier of account.documents) {
      const subject = `document ${tier.name} in ${nameOfPlace(account)}`
      const read = await list.read(subject, () => access.ssm.document(tier.name))
      if (read.ok) list.add(...checkDocument(account, tier, read.value))
    }
    const recorded = await list.read(`transcripts in ${nameOfPlace(account)}`, () => readAccount(examination, account))
    if (recorded.value) recordings.push(recorded.value)
  }
  list.add(...checkRecordings(recordings))
}

/** `undefined` where there is nothing to record to: that explains what is missing. */
async function readAccount(examination: Examination, account: AwsAccount): Promise<AccountRecordings | undefined> {
  const { context, rules } = examination
  const since = new Date(context.clock.now().getTime() - HISTORY_MS)
  const reader = await openReader(context, { account, owners: [], since }, { kind: 'known', grants: [] })
  if (!(await hasPlaces(examination, account, reader.access))) return undefined
  const sessions = (await reader.list()).map(({ session }) => session)
  const proofs = await pMap(
    endedByInstance(sessions),
    async ([id, own]) => [id, await proofAmong(examination, reader, own)] as const,
    { concurrency: CONCURRENCY },
  )
  return { account, proofs: new Map(proofs), named: instancesFor(rules, account) }
}

async function hasPlaces({ list }: Examination, account: AwsAccount, { logs, objects }: TranscriptAccess) {
  const { group, bucket } = account.logs
  const place = nameOfPlace(account)
  const looks = [
    [`log group ${group} in ${place}`, () => logs.hasGroup(group), GROUP] as const,
    [`bucket ${bucket} in ${place}`, () => objects.hasBucket(bucket), BUCKET] as const,
  ]
  let isThere = true
  for (const [subject, look, remedy] of looks) {
    const read = await list.read(subject, look)
    if (read.value) list.add(pass(subject, 'Is there'))
    else if (read.ok) list.add(fail(subject, { message: 'Is not there', remedy }))
    isThere &&= read.value ?? false
  }
  return isThere
}

const GROUP = 'Create it in this region, or correct `logs: {group: …}`: until then sessions are not streamed'
const BUCKET = 'Create it, or correct `logs: {bucket: …}`: until then sessions are refused, or not kept'

/** The newest sessions tell first: what came before may have been mended since. */
async function proofAmong(
  { context }: Examination,
  reader: Reader,
  sessions: readonly Session[],
): Promise<Proof | undefined> {
  const looker = createLooker(context, reader)
  for (const session of sessions.slice(0, MOST_LOOKS)) {
    const places = placesOf(reader.account, session)
    const stream = await looker.stream(places, async () => {})
    const object = await looker.object(places)
    const standing = { kind: 'unknown', why: 'It is not asked here' } as const
    const verdict = assessRecording({ session, isThroughOurs: true, stream, object, standing }, context.clock.now())
    if (isTelling(verdict)) return { session, verdict }
  }
  return undefined
}
