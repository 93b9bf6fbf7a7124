import { createSign, createVerify } from 'node:crypto'
import { issuerKey } from './token-issuer.ts'

/** What an identity provider says of a person who wants to be in a role. */
export interface SamlClaims {
  /** The NameID. */
  readonly subject: string
  readonly roleArn: string
  readonly providerArn: string
  /** The attribute RoleSessionName: the provider sets it, not the person. */
  readonly sessionName: string
  /** Whom it is for; AWS's own address unless told. */
  readonly audience?: string
}

export interface SamlStatement extends Required<SamlClaims> {
  readonly issuer: string
}

/** Why an assertion is not accepted. */
export class SamlError extends Error {
  readonly reason: 'expired' | 'invalid'

  constructor(reason: 'expired' | 'invalid', message: string) {
    super(message)
    this.reason = reason
  }
}

const LIFETIME_MS = 300_000
export const AWS_AUDIENCE = 'https://signin.aws.amazon.com/saml'

/** A company's identity provider that speaks SAML 2.0, as far as STS asks: what it says, until when, and a signature over it. */
export class SamlIssuer {
  readonly issuer: string
  readonly #clock: { now(): Date }

  constructor(options: { clock: { now(): Date }; issuer: string }) {
    this.issuer = options.issuer
    this.#clock = options.clock
  }

  /** As AssumeRoleWithSAML takes it: base64. Good for five minutes from now. */
  assertion({ subject, roleArn, providerArn, sessionName, audience = AWS_AUDIENCE }: SamlClaims): string {
    const until = new Date(this.#clock.now().getTime() + LIFETIME_MS).toISOString()
    const attribute = (name: string, value: string) =>
      `<Attribute Name="https://aws.amazon.com/SAML/Attributes/${name}"><AttributeValue>${escaped(value)}</AttributeValue></Attribute>`
    const said = [
      `<Issuer>${escaped(this.issuer)}</Issuer>`,
      `<Subject><NameID Format="persistent">${escaped(subject)}</NameID></Subject>`,
      `<Conditions NotOnOrAfter="${until}"><Audience>${escaped(audience)}</Audience></Conditions>`,
      `<AttributeStatement>${attribute('Role', `${roleArn},${providerArn}`)}${attribute('RoleSessionName', sessionName)}</AttributeStatement>`,
    ].join('')
    const signature = createSign('RSA-SHA256').update(said).sign(issuerKey().privateKey, 'base64')
    return Buffer.from(`<Assertion>${said}<Signature>${signature}</Signature></Assertion>`).toString('base64')
  }

  /** What this provider signed, and is good now. @throws SamlError */
  verify(assertion: string, now: Date): SamlStatement {
    const xml = Buffer.from(assertion, 'base64').toString()
    const [, said = '', signature = ''] =
      /^<Assertion>(.*)<Signature>([\w+/=]+)<\/Signature><\/Assertion>$/s.exec(xml) ?? []
    const verifier = createVerify('RSA-SHA256').update(said)
    if (!said || !verifier.verify(issuerKey().publicKey, signature, 'base64'))
      throw new SamlError('invalid', 'Response signature invalid')
    const [, until = ''] = /NotOnOrAfter="([^"]+)"/.exec(said) ?? []
    if (new Date(until) <= now) throw new SamlError('expired', 'Token must be redeemed within 5 minutes of issuance')
    const attribute = (name: string) => textOf(said, `Attribute Name="[^"]*/${name}"><AttributeValue`)
    const [roleArn = '', providerArn = ''] = attribute('Role').split(',')
    const issuer = textOf(said, 'Issuer')
    // All issuers of the sandbox have one key.
    if (issuer !== this.issuer) throw new SamlError('invalid', 'Issuer not present in specified provider')
    return {
      issuer,
      subject: textOf(said, 'NameID Format="persistent"'),
      audience: textOf(said, 'Audience'),
      roleArn,
      providerArn,
      sessionName: attribute('RoleSessionName'),
    }
  }
}

function textOf(said: string, element: string): string {
  const [, text = ''] = new RegExp(`<${element}>([^<]*)</`).exec(said) ?? []
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
