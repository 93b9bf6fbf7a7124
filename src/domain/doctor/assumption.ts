import type { AwsErrorCode } from '../../shared/aws-error-codes.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { AwsAccount } from '../rules/rules.ts'
import { type Diagnosis, fail, nameOfPlace, type Role, unknown } from './checkup.ts'
import { hasIds, type JobClaims } from './job-token.ts'

export const subjectOfRole = (account: AwsAccount, role: Role): string => `role ${role} in ${nameOfPlace(account)}`

/** Why a role could not be assumed. AWS gives few details on purpose; the token of this job is known. */
export function checkRefusedRole(
  account: AwsAccount,
  role: Role,
  failure: Refusal & { readonly code: AwsErrorCode },
  claims: JobClaims,
): Diagnosis {
  const subject = subjectOfRole(account, role)
  const { code, message } = failure
  const arn = account.roles[role]
  switch (code) {
    case 'AccessDenied':
      return fail(subject, {
        message: `${arn} does not trust this job, or is not there`,
        remedy: `Let its trust policy accept, for the provider ${hostOf(claims)}, the audience \`${claims.aud}\` and the subject \`${claims.sub}\`, letter for letter${formOf(claims)}`,
      })
    case 'InvalidIdentityTokenException':
      return fail(
        subject,
        /audience/i.test(message)
          ? {
              message: `The OIDC provider of account ${account.id} does not accept the audience \`${claims.aud}\``,
              remedy: `Add \`${claims.aud}\` to the audiences of ${hostOf(claims)} in that account`,
            }
          : {
              message: `Account ${account.id} does not accept this job's token (${message})`,
              remedy: `Create an OIDC provider for ${claims.iss} with the audience \`${claims.aud}\` in that account`,
            },
      )
    default:
      return unknown(subject, failure)
  }
}

const hostOf = ({ iss }: JobClaims) => iss.replace(/^https:\/\//, '')

const formOf = ({ sub }: JobClaims) =>
  hasIds(sub)
    ? ': a repository that was made, renamed or moved since 2026-07-15 has ids in it, which no form without them matches'
    : ': a form with ids, `repo:OWNER@ID/NAME@ID:…`, does not match it'
