import { formatDuration } from '../../shared/instant.ts'
import { quoted } from '../../shared/printable.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { AwsAccount } from '../rules/rules.ts'
import { type Fields, isParameter, parseDocument, type StoredDocument } from '../session/session-document.ts'
import { adviceOnSessionKey, sessionKeyIn } from '../session/session-key.ts'
import { type Diagnosis, fail, nameOfPlace, pass, warning } from './checkup.ts'

type Tier = AwsAccount['documents'][number]

const MINUTE = 60_000

/** The default of AWS when a document does not set it (docs/aws-facts.md SSM-18). */
const DEFAULT_IDLE_MINUTES = 20

/** Checks that sessions through a document are recorded at the places that the rules name, and that they end. */
export function checkDocument(
  account: AwsAccount,
  tier: Tier,
  stored: StoredDocument | undefined,
): readonly Diagnosis[] {
  const subject = `document ${tier.name} in ${nameOfPlace(account)}`
  if (!stored) {
    const remedy = 'Create it, or correct its name under `documents:`: a grant that needs it opens no session'
    return [fail(subject, { message: 'Is not there', remedy })]
  }
  const content = parseDocument(stored)
  if (!content) return [fail(subject, { message: 'Cannot be read as JSON', remedy: 'Write it again' })]
  const { inputs } = content
  const wrongs = [
    ...kindMistakes(stored, content),
    ...recordingMistakes(account, inputs),
    ...lengthMistakes(tier, inputs),
    ...keyMistakes(inputs),
  ]
  const warnings = [...lengthAdvice(tier, inputs), ...keyAdvice(inputs)]
  if (wrongs.length + warnings.length === 0) return [pass(subject, describe(account, inputs))]
  return [...wrongs.map(each => fail(subject, each)), ...warnings.map(each => warning(subject, each))]
}

function kindMistakes({ status, type }: StoredDocument, { schemaVersion, sessionType }: Fields): readonly Refusal[] {
  return [
    ...(status === 'Active' ? [] : [{ message: `Its status is ${status}, not Active`, remedy: 'Create it again' }]),
    ...differing('Its document type', type, 'Session', 'Create it with `--document-type Session`'),
    ...differing('Its `schemaVersion`', schemaVersion, '1.0'),
    // Other types are port forwarding or single commands, of which little or nothing is recorded.
    ...differing('Its `sessionType`', sessionType, 'Standard_Stream'),
  ]
}

function recordingMistakes({ logs }: AwsAccount, inputs: Fields): readonly Refusal[] {
  const to = (name: string, expected: string) => differing(quoted(name), withoutSlashes(inputs[name]) ?? '', expected)
  return [
    ...to('cloudWatchLogGroupName', logs.group),
    ...to('s3BucketName', logs.bucket),
    ...to('s3KeyPrefix', logs.prefix),
    ...differing('`cloudWatchStreamingEnabled`', String(inputs.cloudWatchStreamingEnabled), 'true'),
    ...differing('`s3EncryptionEnabled`', String(inputs.s3EncryptionEnabled), 'true'),
  ]
}

/** A leading slash is part of a group name. Slashes around a prefix have no meaning. */
const withoutSlashes = (value: unknown) =>
  typeof value === 'string' && !value.startsWith('/') ? value.replace(/\/+$/, '') : value

/** The agent treats `true` and `"true"` the same (RELEASENOTES.md of aws/amazon-ssm-agent, 3.0.655.0). */
function differing(name: string, value: unknown, expected: string, remedy?: string): readonly Refusal[] {
  if (value === expected) return []
  if (isParameter(value))
    return [
      {
        message: `${name} is a parameter, so the person who starts a session chooses it`,
        remedy: `Write ${quoted(expected, 600)} itself`,
      },
    ]
  const found =
    value === undefined || value === '' || value === 'undefined' ? 'is missing' : `is ${quoted(String(value), 200)}`
  const meant = expected === '' ? 'must not be there' : `must be ${quoted(expected, 600)}`
  return [
    {
      message: `${name} ${found}, and ${meant}`,
      remedy: remedy ?? 'Correct the document, and make that its default version; or correct the rules',
    },
  ]
}

function lengthMistakes({ maxMs }: Tier, inputs: Fields): readonly Refusal[] {
  const minutes = minutesOf(inputs.maxSessionDuration)
  const remedy = `Write \`"maxSessionDuration": "${Math.ceil(maxMs / MINUTE)}"\``
  if (minutes === undefined)
    return [
      {
        message: isParameter(inputs.maxSessionDuration)
          ? '`maxSessionDuration` is a parameter, so the person who starts a session chooses it'
          : '`maxSessionDuration` is missing: if every job is lost, nothing ends an open session',
        remedy,
      },
    ]
  if (minutes * MINUTE >= maxMs) return []
  const cut = `Sessions are cut off after ${formatDuration(minutes * MINUTE)}, and the rules use it for grants of up to ${formatDuration(maxMs)}`
  return [{ message: cut, remedy: `${remedy}, or a shorter \`max:\` in the rules` }]
}

function lengthAdvice({ maxMs }: Tier, inputs: Fields): readonly Refusal[] {
  const minutes = minutesOf(inputs.maxSessionDuration)
  if (minutes === undefined || minutes * MINUTE < maxMs + MINUTE) return []
  const message = `Lets a session run for ${formatDuration(minutes * MINUTE)}, though the rules use it for ${formatDuration(maxMs)} at most: if every job is lost, a session outlives its grant by the difference`
  return [{ message, remedy: `Write \`"maxSessionDuration": "${Math.ceil(maxMs / MINUTE)}"\`` }]
}

function keyMistakes({ kmsKeyId }: Fields): readonly Refusal[] {
  if (!isParameter(kmsKeyId)) return []
  return [
    {
      message: '`kmsKeyId` is a parameter, so the person who starts a session chooses the key',
      remedy: 'Write the ARN of a key itself, or leave it out',
    },
  ]
}

function keyAdvice(inputs: Fields): readonly Refusal[] {
  const key = sessionKeyIn(inputs)
  return key === undefined ? [] : [adviceOnSessionKey(key)]
}

const minutesOf = (value: unknown): number | undefined =>
  /^[1-9]\d{0,3}$/.test(String(value)) ? Number(value) : undefined

function describe({ logs: { group, bucket, prefix } }: AwsAccount, inputs: Fields): string {
  const idle = minutesOf(inputs.idleSessionTimeout) ?? DEFAULT_IDLE_MINUTES
  const longest = formatDuration((minutesOf(inputs.maxSessionDuration) ?? 0) * MINUTE)
  return `Records to ${group} and s3://${bucket}/${prefix}; a session ends after ${longest}, or ${idle} minutes without a key`
}
