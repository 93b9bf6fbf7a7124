/**
 * How a person with a role of their own gets its credentials. It decides which lines the person is told to paste, and nothing
 * else: whom AWS lets in is in the trust policy of the role, and in the conditions of each grant.
 */
export const SIGN_INS = ['account-access', 'permission-set', 'saml', 'oidc'] as const

export type SignIn = (typeof SIGN_INS)[number]
