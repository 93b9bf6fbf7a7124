import { type AwsErrorCode, codeOf } from '../shared/aws-error-codes.ts'
import { ErrorWithRemedy, messageOf } from '../shared/errors.ts'
import { ObstacleError } from '../shared/network.ts'
import { IdTokenError, TOKEN_TRIES } from './identity-token.ts'

/** A call to AWS that failed for good. The message says what happened, which role was used, and what to do. */
export class AwsError extends ErrorWithRemedy {
  override readonly name = 'AwsError'
  /** AWS's error code: `AccessDenied`. */
  readonly code: AwsErrorCode

  constructor(description: CallDescription, cause: unknown) {
    const code = codeOf(cause)
    const { account, purpose, action } = description
    const known = cause instanceof IdTokenError || cause instanceof ObstacleError ? cause.refusal : undefined
    const why = known ? known.message : `${action}: ${code}: ${messageOf(cause)}`
    const remedy = known ? known.remedy : remedyFor(code, description)
    super(`AWS account ${account}: could not ${purpose} (${why})`, remedy, { cause })
    this.code = code
  }
}

/** Whether AWS denied a call. What is denied may not exist: IAM does not tell. */
export const isDenied = (error: unknown): boolean =>
  error instanceof AwsError && (error.code === 'AccessDenied' || error.code === 'AccessDeniedException')

/** A call in words, for the message if it fails. */
export interface CallDescription {
  /** The IAM action, `iam:PutUserPolicy`. */
  readonly action: string
  /** The purpose: `write the policy jit.… of user alice`. */
  readonly purpose: string
  /** The caller: a role ARN, or `GitHub's OIDC token`. */
  readonly role: string
  /** The account's name in the rule file. */
  readonly account: string
}

/** Runs one call. Its errors say what happened, which role was used, and what to do; the cause is kept. */
export async function withErrorContext<T>(description: CallDescription, call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (cause) {
    // The error already describes that the role for this call could not be assumed.
    if (cause instanceof AwsError) throw cause
    throw new AwsError(description, cause)
  }
}

function remedyFor(code: AwsErrorCode, { action, role, account }: CallDescription): string {
  switch (code) {
    case 'AccessDenied':
    case 'AccessDeniedException':
      return remedyForDenied(action, role)
    case 'InvalidIdentityTokenException':
      return `AWS accepted none of ${TOKEN_TRIES} fresh tokens. If this account has never accepted one, create the OIDC provider for GitHub in account ${account} with the audience sts.amazonaws.com; otherwise run the job again in a few minutes`
    case 'IDPCommunicationErrorException':
      return `AWS could not reach GitHub to check any of ${TOKEN_TRIES} fresh tokens: look at https://www.githubstatus.com, then run the job again`
    case 'ExpiredTokenException':
      return "Run the job again; if it fails again, compare the runner's clock with the real time"
    case 'PackedPolicyTooLargeException':
      return `Give the log group, the bucket or the prefix of account ${account} a shorter name: they are in the session policy that narrows ${role}, and STS compresses it and says only that the result is too large. If they are short, report it`
    case 'RegionDisabledException':
      return `Activate STS for the region of account ${account} (IAM, Account settings), or give the account a region in the rules where it is active`
    case 'IDPRejectedClaimException':
      return `See that the OIDC provider for GitHub in account ${account} has the issuer of this job's tokens and the audience sts.amazonaws.com, then run the job again`
    case 'TimeoutError':
      return 'AWS gave no whole answer, several times: look at the AWS health page and at the network of this runner, then run the job again: it repeats nothing that was done'
    case 'AbortError':
      return 'Run the job again: it repeats nothing that was done'
    case 'NoSuchEntityException':
      return 'Check the name for its spelling and for upper and lower case'
    case 'LimitExceededException':
      return 'Make room in the inline policies of the user or the role, or ask for fewer instances'
    case 'Throttling':
    case 'ThrottlingException':
    case 'TooManyRequestsException':
    case 'SlowDown':
      return 'AWS kept refusing for load after several tries; run the job again in a few minutes'
    case 'ExpiredToken':
    case 'InvalidClientTokenId':
    case 'UnrecognizedClientException':
    case 'SignatureDoesNotMatch':
    case 'RequestExpired':
      return "Run the job again; if it fails again, compare the runner's clock with the real time"
    default:
      return 'Run the job again: it repeats nothing that was done. If it fails again, look at the AWS health page and at the cause above'
  }
}

function remedyForDenied(action: string, role: string): string {
  switch (action) {
    case 'sts:AssumeRoleWithWebIdentity':
      return `Let the trust policy of ${role} accept this repository's OIDC subject and the audience sts.amazonaws.com, and see that an OIDC provider for GitHub exists in the account`
    case 'iam:PutUserPolicy':
      // Never "allow it": the role could then write to users whom no boundary caps.
      return `See that this user carries the permissions boundary of the setup (aws iam get-user), and put it there with iam:PutUserPermissionsBoundary if not: ${role} may write to no other users, and must stay so. If the user has it, compare the role with infra/jit-access.yaml, and look for a policy of the organisation that denies ${action}`
    case 'iam:PutRolePolicy':
      return `See that this role is under /jit/ and carries the permissions boundary of the setup (aws iam get-role), and make it anew with infra/jit-people.yaml if not: ${role} may write to no other roles, and must stay so. If it is so, compare ${role} with infra/jit-access.yaml, and look for a policy of the organisation that denies ${action}`
    default:
      return `Allow ${action} in the policies of ${role} (and in its permissions boundary and the organisation's policies, if there are any)`
  }
}
