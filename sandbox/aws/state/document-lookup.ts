import { AwsError } from '../wire/errors.ts'
import { defaultDocument, type SessionDocument } from './document.ts'
import type { Region } from './region.ts'

/** AWS's own: sessions through them are not recorded. */
const owned = ['AWS-StartSSHSession', 'AWS-StartPortForwardingSession', 'AWS-StartInteractiveCommand']

/** @throws AwsError InvalidDocument */
export function findDocument(name: string, region: Region): SessionDocument {
  const known = region.documents.get(name)
  if (known) return known
  const createdAt = region.world.clock.now()
  if (owned.includes(name))
    return { name, owner: '', content: '{"schemaVersion":"1.0","sessionType":"Port","inputs":{}}', createdAt }
  // Without preferences of its own an account still has this one, with defaults.
  if (name === defaultDocument)
    return {
      name,
      owner: region.account.id,
      content: '{"schemaVersion":"1.0","sessionType":"Standard_Stream","inputs":{}}',
      createdAt,
    }
  throw new AwsError('InvalidDocument', `Document with name ${name} does not exist.`)
}

export function documentArn(name: string, region: Region): string {
  return owned.includes(name) ? `arn:aws:ssm:${region.name}::document/${name}` : region.arn('ssm', `document/${name}`)
}
