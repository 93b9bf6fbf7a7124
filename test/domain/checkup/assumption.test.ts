import { describe, expect, it } from 'vitest'
import { checkRefusedRole } from '../../../src/domain/doctor/assumption.ts'
import { readClaims } from '../../../src/domain/doctor/job-token.ts'
import type { AwsErrorCode } from '../../../src/shared/aws-error-codes.ts'
import { account } from '../account.ts'

const ISSUER = 'https://token.actions.githubusercontent.com'
const NAMES = 'repo:acme/access:environment:jit-grant'
const IDS = 'repo:acme@1/access@2:environment:jit-grant'

const token = (payload: unknown) => `e30.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.c2ln`
const claimsOf = (sub: string) =>
  readClaims(token({ iss: ISSUER, aud: 'sts.amazonaws.com', sub, environment: 'jit-grant' }))

describe('a role that cannot be assumed', () => {
  it.each<[string, string, AwsErrorCode, string, string, string]>([
    ['the trust policy, with a subject by names', NAMES, 'AccessDenied', 'Not authorized', 'fail', `the subject \`${NAMES}\`, letter for letter: a form with ids`],
    ['the trust policy, with a subject by ids', IDS, 'AccessDenied', 'Not authorized', 'fail', `the subject \`${IDS}\`, letter for letter: a repository that was made, renamed or moved`],
    ['the identity provider', NAMES, 'InvalidIdentityTokenException', 'No OpenIDConnect provider found in your account', 'fail', `Create an OIDC provider for ${ISSUER}`],
    ['the audience of the provider', NAMES, 'InvalidIdentityTokenException', 'Incorrect token audience', 'fail', 'Add `sts.amazonaws.com` to the audiences of token.actions.githubusercontent.com'],
    ['a cause that nobody knows', NAMES, 'Unknown', 'Later', 'unknown', 'Try later'],
  ])('is diagnosed from the token and the answer of STS: %s', (_, sub, code, message, state, remedy) => {
    const diagnosis = checkRefusedRole(account, 'grant', { code, message, remedy: 'Try later' }, claimsOf(sub))
    expect(diagnosis.state).toBe(state)
    expect(diagnosis.state !== 'pass' && diagnosis.remedy).toContain(remedy)
    expect(diagnosis.subject).toBe('role grant in dev (ap-southeast-1)')
  }) // biome-ignore format: a table
})

it.each(['', 'a.b.c', token([]), token({ sub: NAMES }), token({ iss: 1, aud: 2, sub: 3 })])(
  "explains no refusal by a token that is none of GitHub's, and does not quote it: %j",
  text => {
    expect(() => readClaims(text)).toThrow('GitHub answered something else than an OIDC token. Run the job again')
  },
)
