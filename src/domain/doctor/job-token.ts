import { z } from 'zod'

/** What GitHub's OIDC token says of a job. Its signature is for AWS to check: nothing is decided by this here. */
const claims = z.object({
  iss: z.string(),
  aud: z.string(),
  sub: z.string(),
  environment: z.string().optional(),
})

export type JobClaims = z.infer<typeof claims>

/** @throws Error if it is no token of GitHub's */
export function readClaims(token: string): JobClaims {
  try {
    return claims.parse(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')))
  } catch (cause) {
    // The token itself is a secret, and the cause may quote it.
    throw new Error('GitHub answered something else than an OIDC token. Run the job again', {
      cause: cause instanceof z.ZodError ? cause : undefined,
    })
  }
}

/** Whether a subject holds ids beside the names: `repo:acme@1/access@2:…`, as those of repositories made since 2026-07-15 do. */
export const hasIds = (sub: string): boolean => /^repo:[^/:]+@\d+\/[^/:]+@\d+:/.test(sub)
