import { AwsError, isDenied } from '../../aws/errors.ts'
import type { Iam } from '../../aws/iam.ts'
import type { AwsAccount } from '../../domain/rules/rules.ts'
import { ErrorWithRemedy } from '../../shared/errors.ts'
import { attemptEvenWhenStopped } from '../attempt.ts'
import type { Context } from '../context.ts'

/**
 * The same error; or, where AWS refused the write because the user or role has no permissions boundary, one that says how to put
 * it there. The role that grants is never to be allowed more: without the boundary nothing caps what its policies give.
 */
export async function explainDenied(
  context: Pick<Context, 'debug'>,
  iam: Pick<Iam, 'lookUp' | 'holder'>,
  { name: account, id, partition }: AwsAccount,
  error: unknown,
): Promise<unknown> {
  if (!(error instanceof AwsError) || !isDenied(error)) return error
  const found = await attemptEvenWhenStopped(context, () => iam.lookUp())
  if (!found.value || found.value.boundary !== undefined) return error
  const { kind, name } = iam.holder
  return new ErrorWithRemedy(
    `${error.refusal.message}: the ${kind} ${name} has no permissions boundary, and access is given only under the one of the setup`,
    `Put it there as an administrator of account ${account} (\`aws iam put-${kind}-permissions-boundary --${kind}-name ${name} --permissions-boundary arn:${partition}:iam::${id}:policy/NAME\`, with the output BoundaryArn of the stack), then run this job again. Do not allow the role more`,
    { cause: error },
  )
}
