import { AssumeRoleWithSAMLCommand, AssumeRoleWithWebIdentityCommand } from '@aws-sdk/client-sts'
import { expect, test } from 'vitest'
import { SamlIssuer } from '../../sandbox/shared/saml.ts'
import { TokenIssuer } from '../../sandbox/shared/token-issuer.ts'
import { ARN, company, ROLE, trust } from './aws-people-setup.ts'
import { accountId, pass, refusal, useWorldTime } from './aws-setup.ts'

useWorldTime()

const federated = (Federated: string, Action: string, StringEquals: object) => ({
  Effect: 'Allow',
  Principal: { Federated },
  Action,
  Condition: { StringEquals },
})

test('a provider lets a person in by SAML whose subject and session name fit, with what was signed for this role', async () => {
  const w = company()
  const idp = new SamlIssuer({ clock: w.clock, issuer: 'https://idp.acme.example' })
  const PrincipalArn = w.account.addSamlProvider('Acme', idp).arn
  const pinned = {
    'SAML:aud': 'https://signin.aws.amazon.com/saml',
    'SAML:sub': 'alice&co',
    'sts:RoleSessionName': 'alice',
  }
  w.role(trust(federated(PrincipalArn, 'sts:AssumeRoleWithSAML', pinned)))
  const told = { subject: 'alice&co', roleArn: ARN, providerArn: PrincipalArn, sessionName: 'alice' }
  const ask = (SAMLAssertion: string, RoleArn = ARN) =>
    w
      .clients({ accessKeyId: 'none', secretAccessKey: 'none' })
      .sts.send(new AssumeRoleWithSAMLCommand({ RoleArn, PrincipalArn, SAMLAssertion, DurationSeconds: 43_200 }))
  const { AssumedRoleUser, Subject, Issuer } = await ask(idp.assertion(told))
  expect({ Arn: AssumedRoleUser?.Arn, Subject, Issuer }).toEqual({
    Arn: `arn:aws:sts::${accountId}:assumed-role/${ROLE}/alice`,
    Subject: 'alice&co',
    Issuer: 'https://idp.acme.example',
  })
  const other = new SamlIssuer({ clock: w.clock, issuer: 'https://idp.evil.example' })
  for (const wrong of [
    idp.assertion({ ...told, subject: 'bob' }),
    idp.assertion({ ...told, sessionName: 'bob' }),
    idp.assertion({ ...told, roleArn: `${ARN}-2` }),
  ])
    expect(await refusal(ask(wrong))).toMatch(/^AccessDenied 403/)
  expect(await refusal(ask(other.assertion(told)))).toMatch(/^InvalidIdentityTokenException 400/)
  const forged = Buffer.from(
    Buffer.from(idp.assertion({ ...told, subject: 'bob' }), 'base64')
      .toString()
      .replace('>bob<', '>alice&amp;co<'),
  ).toString('base64')
  expect(await refusal(ask(forged))).toMatch(/^InvalidIdentityTokenException 400 .*signature invalid/)
  const late = idp.assertion(told)
  await pass(w, 300_000)
  expect(await refusal(ask(late))).toMatch(/^ExpiredTokenException 400/)
})

test('a provider lets a person in by OIDC whose subject and session name fit', async () => {
  const w = company()
  const idp = new TokenIssuer({ clock: w.clock, issuer: 'https://login.acme.example' })
  w.world.identityProviders.push(idp)
  const { arn } = w.account.addOidcProvider(idp.issuer, ['aws-shell'])
  const host = 'login.acme.example'
  const pinned = { [`${host}:aud`]: 'aws-shell', [`${host}:sub`]: '00u1', 'sts:RoleSessionName': 'alice' }
  w.role(trust(federated(arn, 'sts:AssumeRoleWithWebIdentity', pinned)))
  const ask = (WebIdentityToken: string, RoleSessionName = 'alice') =>
    w
      .clients({ accessKeyId: 'none', secretAccessKey: 'none' })
      .sts.send(new AssumeRoleWithWebIdentityCommand({ RoleArn: ARN, RoleSessionName, WebIdentityToken }))
  const token = await idp.sign({ sub: '00u1', aud: 'aws-shell' })
  expect((await ask(token)).AssumedRoleUser?.Arn).toBe(`arn:aws:sts::${accountId}:assumed-role/${ROLE}/alice`)
  expect(await refusal(ask(token, 'bob'))).toMatch(/^AccessDenied 403/)
  expect(await refusal(ask(await idp.sign({ sub: '00u2', aud: 'aws-shell' })))).toMatch(/^AccessDenied 403/)
  expect(await refusal(ask(await idp.sign({ sub: '00u1', aud: 'other' })))).toMatch(/^InvalidIdentityToken/)
  const job = w.oidc.addJob({ repository: 'octo/ledger', sub: '00u1' })
  expect(await refusal(ask(await w.oidc.token(job, 'aws-shell')))).toMatch(/^InvalidIdentityToken/)
})
