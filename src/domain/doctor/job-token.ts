import { z } from 'zod'

/**
 * The claims of GitHub's OIDC token for a job. Its signature is not verified here, because nothing is decided by it: AWS
 * verifies it.
 */
const claims = z.object({
  iss: z.string(),
  aud: z.string(),
  sub: z.string(),
  environment: z.string().optional(),
})

export type JobClaims = z.infer<typeof claims>

/** @throws Error if it is not an OIDC token of GitHub */
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

/**
 * Whether a subject contains ids beside the names: `repo:acme@1/access@2:…`. Those of repositories created since 2026-07-15
 * do.
 */
export const hasIds = (sub: string): boolean => /^repo:[^/:]+@\d+\/[^/:]+@\d+:/.test(sub)
