import { GetUserPolicyCommand } from '@aws-sdk/client-iam'
import { StartSessionCommand } from '@aws-sdk/client-ssm'
import { ACME, type AcmeUser } from '../acme.ts'
import { visiblePolicies } from '../aws/state/identity.ts'
import type { Sandbox } from '../sandbox.ts'
import type { Stage } from './stage.ts'

/** What AWS answered to a user who asked for a shell. */
export type Attempt =
  | { readonly session: string; readonly error?: undefined }
  | { readonly session?: undefined; readonly error: string; readonly message: string }

interface Where {
  readonly instance?: string
  /** `null`: asks for none, so that AWS takes its default. */
  readonly document?: string | null
}

/** StartSession with the user's own keys, and the data channel of the terminal. */
export async function connect(stage: Stage, user: AcmeUser, where: Where = {}): Promise<Attempt> {
  const { instance = ACME.instances.api, document = 'JitAccess-1h' } = where
  const command = new StartSessionCommand({ Target: instance, ...(document !== null && { DocumentName: document }) })
  const client = stage.ssm(user)
  try {
    const { SessionId = 'no session id' } = await client.send(command)
    const { accessKeyId } = stage.acme.users[user].credentials
    await stage.sandbox.aws.openDataChannel({ accessKeyId, region: ACME.region, session: SessionId })
    return { session: SessionId }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { error: error.name, message: error.message }
  } finally {
    client.destroy()
  }
}

/** What the management API answers to an administrator: the document, or the code of the error. */
export async function readPolicy(stage: Stage, user: string, name: string): Promise<string> {
  try {
    const { PolicyDocument = '' } = await stage.admin.send(
      new GetUserPolicyCommand({ UserName: user, PolicyName: name }),
    )
    return decodeURIComponent(PolicyDocument)
  } catch (error) {
    return error instanceof Error ? error.name : String(error)
  }
}

/** The sandbox's ground truth, which nobody can ask AWS for: whether requests of a user are still judged by a document. */
export function isJudgedBy({ acme, clock }: Stage, user: AcmeUser, document: string): boolean {
  const found = acme.account.users.get(user)
  return found !== undefined && visiblePolicies(found, found.arn, clock.now()).includes(document)
}

export const isRefused = (attempt: Attempt): boolean => attempt.error === 'AccessDeniedException'

export const outcomeOf = (attempt: Attempt): string =>
  attempt.session === undefined ? `${attempt.error}: ${attempt.message}` : `session ${attempt.session}`

/** When AWS carried out the last such write on a user, by the sandbox's journal. */
export function lastWrite(
  { aws }: Sandbox,
  operation: 'PutUserPolicy' | 'DeleteUserPolicy',
  user: string,
): Date | undefined {
  const isIt = (input: unknown) => (input as { UserName?: string }).UserName === user
  return aws.calls.findLast(call => call.operation === operation && call.outcome === 'ok' && isIt(call.input))?.at
}
