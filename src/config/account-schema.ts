import * as names from '../shared/identifiers.ts'
import { refuseOwnAsForeign } from './break-glass-checks.ts'
import { durationField } from './duration-field.ts'
import { oneOf } from './one-of.ts'
import { MAX_DURATION_MS } from './request-schema.ts'
import { refuseDuplicateDocuments, refuseForeignParts } from './rules-checks.ts'
import { refuseTwoKindsOfNames } from './target-checks.ts'
import { always, fields, listOf, mapOf, name, setOf } from './yaml/schema.ts'

/** One AWS account and region, as written (docs/design.md §6). */
export function account() {
  const role = (kind: string) => name(names.ROLE_ARN, `${kind}: arn:aws:iam::123456789012:role/jit-${kind}`)
  return fields('{id: "123456789012", region: ap-southeast-1, …}', {
    id: name(names.ACCOUNT_ID, 'id: "123456789012"'),
    region: name(names.REGION, 'region: ap-southeast-1'),
    partition: oneOf('partition', ['aws', 'aws-cn', 'aws-us-gov']).default('aws'),
    roles: fields('roles: {grant: arn:…, revoke: arn:…, logs: arn:…}', {
      grant: role('grant'),
      revoke: role('revoke'),
      logs: role('logs'),
    }),
    documents: listOf('documents: [{name: JitAccess-1h, max: 1h}]', document()).check(always(refuseDuplicateDocuments)),
    logs: fields('logs: {group: …, bucket: …, prefix: …}', {
      group: name(names.LOG_GROUP, `group: ${names.LOG_GROUP.example}`),
      bucket: name(names.BUCKET, `bucket: ${names.BUCKET.example}`),
      prefix: name(names.KEY_PREFIX, `prefix: ${names.KEY_PREFIX.example}`).default(''),
    }),
    instances: mapOf(
      `instances: {api-3: ${names.INSTANCE.example}}`,
      names.INSTANCE_NAME,
      name(names.INSTANCE, `api-3: ${names.INSTANCE.example}`),
    ).optional(),
    names: oneOf('names', ['tag']).optional(),
    foreign_documents: setOf(
      'foreign_documents: [Emergency-Shell]',
      name(names.SESSION_DOCUMENT, 'Emergency-Shell'),
    ).default([]),
  })
    .check(always(refuseForeignParts))
    .check(always(refuseTwoKindsOfNames))
    .check(always(refuseOwnAsForeign))
}

function document() {
  const max = durationField('max: 1h', { min: 60_000, max: MAX_DURATION_MS })
  return fields('{name: JitAccess-1h, max: 1h}', { name: name(names.SESSION_DOCUMENT, 'name: JitAccess-1h'), max })
}
