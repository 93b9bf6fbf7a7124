import { quoted } from '../../shared/printable.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { type Fields, isParameter, parseDocument, type StoredDocument } from './session-document.ts'

/**
 * The KMS key that encrypts the sessions of a document besides TLS, as it is written there: an ARN, an id or an alias.
 * `undefined` if there is none, or if the person who starts a session chooses it.
 */
export function sessionKeyOf(stored: StoredDocument): string | undefined {
  const content = parseDocument(stored)
  return content && sessionKeyIn(content.inputs)
}

export function sessionKeyIn({ kmsKeyId }: Fields): string | undefined {
  return typeof kmsKeyId === 'string' && kmsKeyId !== '' && !isParameter(kmsKeyId) ? kmsKeyId : undefined
}

/** What a client asks KMS for when it has started a session, with the caller's keys (docs/aws-facts.md SSM-23). */
const OF_PEOPLE = '`kms:GenerateDataKey`'

/** What the agent on an instance asks KMS for, with the keys of the instance profile. */
const OF_INSTANCES = '`kms:Decrypt`'

const WITHOUT_IT = 'who may not use it starts a session that never connects'

/** For the doctor. A warning: whether all people may use the key is in policies that no role of ours reads. */
export function adviceOnSessionKey(key: string): Refusal {
  return {
    message: `Encrypts sessions by the key ${quoted(key, 200)}, whose use a grant does not give: ${WITHOUT_IT}`,
    remedy: `Give the users ${OF_PEOPLE} on it by a policy of their own, and the instances ${OF_INSTANCES}; the parameter SessionKeyArn of infra/jit-access.yaml opens boundary and instances for it. Or leave \`kmsKeyId\` out: TLS encrypts each session`,
  }
}

/** For the person who was granted access. */
export function needOfSessionKey(key: string): Refusal {
  return {
    message: `Sessions are encrypted by the key ${quoted(key, 200)}, and this grant does not give its use: ${WITHOUT_IT}`,
    remedy: `If you never used it, have ${OF_PEOPLE} on it allowed to you, by a policy of your own or by that of the key`,
  }
}
