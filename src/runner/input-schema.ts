import { z } from 'zod'
import { isGrantId, parsePolicyName } from '../domain/grant/policy-name.ts'
import { REPORT_FORMATS } from '../domain/report/format.ts'
import { IAM_USER } from '../shared/identifiers.ts'
import { parseDuration, parseInstant } from '../shared/instant.ts'

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

/** People copy the name of the policy from IAM as well. */
const idIn = (text: string) => parsePolicyName(text)?.grantId ?? text

/** The inputs of action.yml, each by itself. `readInputs` checks their combinations. */
export const INPUT_SCHEMA = z.object({
  mode: z.enum(['validate', 'grant', 'revoke', 'review', 'sweep', 'logs', 'doctor', 'verify', 'report']),
  checkout: path,
  config: path,
  requests: path.transform(value => `${value.replace(/\/+$/, '')}/`),
  'github-token': z.string().optional(),
  'dry-run': truth,
  // Read later, line by line: what only tells must not stop a job.
  webhooks: z.string().optional(),
  grants: z.string().optional(),
  user: z
    .string()
    .refine(IAM_USER.accepts, { error: `is no IAM user name. ${IAM_USER.remedy}` })
    .optional(),
  'grant-id': z
    .string()
    .transform(value => [
      ...new Set(
        value
          .split(/[\s,]+/)
          .filter(Boolean)
          .map(idIn),
      ),
    ])
    .refine(ids => ids.length > 0 && ids.every(isGrantId), {
      error:
        'is no grant id: twelve hex digits, `-` and eight. Copy it from the comment on its pull request, or give the name of its policy as IAM shows it',
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
  formats: z
    .string()
    .transform(value => [...new Set(value.split(/[\s,]+/).filter(Boolean))])
    .pipe(z.array(z.enum(REPORT_FORMATS, { error: `must be some of ${REPORT_FORMATS.join(', ')}` })).min(1)),
  witness: path.optional(),
  'since-commit': z
    .string()
    .refine(value => /^[0-9a-f]{40}$/.test(value), {
      error: 'must be the full SHA of a commit of access-ledger, as the output of an earlier run has it (`tip`)',
    })
    .optional(),
  'signing-keys': path.optional(),
  report: path.optional(),
  attestations: path.optional(),
  'trusted-root': path.optional(),
  'last-look': truth,
  role: z.enum(['grant', 'revoke', 'logs']).optional(),
  wait: truth,
  'relay-workflow': workflow,
  'sweep-workflow': workflow,
  'logs-workflow': workflow,
  repair: truth,
  review: truth,
})

export type GivenInputs = z.infer<typeof INPUT_SCHEMA>
