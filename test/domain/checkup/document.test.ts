import { describe, expect, it } from 'vitest'
import { checkDocument } from '../../../src/domain/doctor/document.ts'
import type { StoredDocument } from '../../../src/domain/session/session-document.ts'
import { account } from '../account.ts'

const tier = { name: 'JitAccess-1h', maxMs: 3_600_000 }
const INPUTS = {
  s3BucketName: account.logs.bucket,
  s3KeyPrefix: account.logs.prefix,
  s3EncryptionEnabled: true,
  cloudWatchLogGroupName: account.logs.group,
  cloudWatchStreamingEnabled: true,
  idleSessionTimeout: '15',
  maxSessionDuration: '60',
}
const KEY = 'arn:aws:kms:ap-southeast-1:123456789012:key/0123'
type Inputs = Readonly<Record<string, unknown>>

const document = (inputs: Inputs = {}, content: Inputs = {}, about: Partial<StoredDocument> = {}): StoredDocument => ({
  status: 'Active',
  type: 'Session',
  content: JSON.stringify({
    schemaVersion: '1.0',
    sessionType: 'Standard_Stream',
    inputs: { ...INPUTS, ...inputs },
    ...content,
  }),
  ...about,
})

const said = (stored: StoredDocument | undefined, of = account) =>
  checkDocument(of, tier, stored).map(({ state, message }) => `${state}: ${message}`)

describe('the check of a session document', () => {
  const well = `pass: Records to ${account.logs.group} and s3://${account.logs.bucket}/sessions; a session ends after 1h, or 15 minutes without a key`
  it.each<[string, Inputs]>([
    ['as the rules say', {}],
    ['with a slash after its prefix', { s3KeyPrefix: 'sessions/' }],
    ['with flags that are text', { s3EncryptionEnabled: 'true', cloudWatchStreamingEnabled: 'true' }],
    ['with an empty key', { kmsKeyId: '' }],
    ['with a profile of its own', { shellProfile: { linux: 'exec bash' }, runAsEnabled: true }],
  ])('passes a document %s', (_, inputs) => expect(said(document(inputs))).toEqual([well]))

  it('passes a document without a prefix if the rules have none', () => {
    const plain = { ...account, logs: { ...account.logs, prefix: '' } }
    expect(said(document({ s3KeyPrefix: undefined }), plain)).toEqual([expect.stringMatching(/^pass/)])
    expect(said(document(), plain)).toEqual(['fail: `s3KeyPrefix` is `sessions`, and must not be there'])
  })

  it.each<[string, StoredDocument | undefined, readonly string[]]>([
    ['lets the user choose a key', document({ kmsKeyId: '{{ key }}' }), [
      'fail: `kmsKeyId` is a parameter, so the person who starts a session chooses the key',
    ]],
    ['has a key, whose use a grant does not give', document({ kmsKeyId: KEY }), [
      `warning: Encrypts sessions by the key \`${KEY}\`, whose use a grant does not give: who may not use it starts a session that never connects`,
    ]],
    ['is not there', undefined, ['fail: Is not there']],
    ['is no JSON', document({}, {}, { content: '{' }), ['fail: Cannot be read as JSON']],
    ['is no object', document({}, {}, { content: '[]' }), ['fail: Cannot be read as JSON']],
    ['is being created', document({}, {}, { status: 'Creating' }), ['fail: Its status is Creating, not Active']],
    ['has another type', document({}, {}, { type: 'Command' }), ['fail: Its document type is `Command`, and must be `Session`']],
    ['opens tunnels', document({}, { sessionType: 'Port' }), ['fail: Its `sessionType` is `Port`, and must be `Standard_Stream`']],
    ['has another schema', document({}, { schemaVersion: '2.2' }), ['fail: Its `schemaVersion` is `2.2`, and must be `1.0`']],
    ['records nothing', document({}, { inputs: { maxSessionDuration: '60' } }), [
      `fail: \`cloudWatchLogGroupName\` is missing, and must be \`${account.logs.group}\``,
      `fail: \`s3BucketName\` is missing, and must be \`${account.logs.bucket}\``,
      'fail: `s3KeyPrefix` is missing, and must be `sessions`',
      'fail: `cloudWatchStreamingEnabled` is missing, and must be `true`',
      'fail: `s3EncryptionEnabled` is missing, and must be `true`',
    ]],
    ['lets the user choose the group', document({ cloudWatchLogGroupName: '{{ group }}' }), [
      'fail: `cloudWatchLogGroupName` is a parameter, so the person who starts a session chooses it',
    ]],
    ['lets the user choose whether to record', document({ cloudWatchStreamingEnabled: '{{stream}}' }), [
      'fail: `cloudWatchStreamingEnabled` is a parameter, so the person who starts a session chooses it',
    ]],
    ['writes at the end alone', document({ cloudWatchStreamingEnabled: false }), [
      'fail: `cloudWatchStreamingEnabled` is `false`, and must be `true`',
    ]],
    ['has no end', document({ maxSessionDuration: undefined }), [
      'fail: `maxSessionDuration` is missing: if every job is lost, nothing ends an open session',
    ]],
    ['lets the user choose the end', document({ maxSessionDuration: '{{ minutes }}' }), [
      'fail: `maxSessionDuration` is a parameter, so the person who starts a session chooses it',
    ]],
    ['ends before grants do', document({ maxSessionDuration: '59' }), [
      'fail: Sessions are cut off after 59m, and the rules use it for grants of up to 1h',
    ]],
    ['ends long after grants do', document({ maxSessionDuration: 120 }), [
      'warning: Lets a session run for 2h, though the rules use it for 1h at most: if every job is lost, a session outlives its grant by the difference',
    ]],
  ])('reports a document that does not record as the rules say: %s', (_, stored, expected) => expect(said(stored)).toEqual(expected)) // biome-ignore format: a table

  it('allows an end up to a minute later if the tier is no whole minute', () => {
    const odd = { name: 'JitAccess-90s', maxMs: 90_000 }
    const states = (minutes: string) =>
      checkDocument(account, odd, document({ maxSessionDuration: minutes })).map(({ state }) => state)
    expect([states('1'), states('2'), states('3')]).toEqual([['fail'], ['pass'], ['warning']])
  })
})
