import { readClaims } from '../../domain/doctor/job-token.ts'
import { TRANSCRIPTS_ENVIRONMENT } from '../../domain/evidence/transcript.ts'
import type { InputsOf } from '../../runner/inputs.ts'
import { ErrorWithRemedy } from '../../shared/errors.ts'

type Asked = Pick<InputsOf<'logs'>, 'follow' | 'showContent' | 'output'>

export const asksForContent = ({ follow, showContent, output }: Asked): boolean =>
  follow !== undefined || showContent || output !== undefined

/**
 * Anyone with write permission may dispatch a workflow with any input, so an input alone must not open transcripts. AWS does
 * not tell the two environments apart: the role for logs reads streams and objects for verdicts, too.
 * @param token GitHub's OIDC token for this job, which names its environment
 * @throws ErrorWithRemedy unless the job is in the environment for transcripts
 */
export function demandTranscriptsEnvironment(token: string): void {
  const { environment } = readClaims(token)
  if (environment === TRANSCRIPTS_ENVIRONMENT) return
  throw new ErrorWithRemedy(
    `What was typed and printed (\`follow\`, \`show-content\`, \`output\`) is for jobs in the environment ${TRANSCRIPTS_ENVIRONMENT}, and this one is in ${environment ?? 'none'}`,
    `Create that environment, restricted to the default branch; update the stack, so that the role for logs trusts it; and take logs.yml as it is now, or give your job \`environment: ${TRANSCRIPTS_ENVIRONMENT}\``,
  )
}
