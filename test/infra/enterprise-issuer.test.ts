import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { AwsWorld } from '../../sandbox/aws/world.ts'
import { VirtualClock } from '../../sandbox/clock.ts'
import { carryOut } from '../../sandbox/cloudformation/carry-out.ts'
import { planStack } from '../../sandbox/cloudformation/plan.ts'
import { parseTemplate } from '../../sandbox/cloudformation/template.ts'
import { OidcIssuer } from '../../sandbox/shared/oidc.ts'
import { Random } from '../../sandbox/shared/random.ts'
import { accountId, assume, region, START } from './prepared.ts'

const HOST = 'token.actions.githubusercontent.com'
const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')

/** The template as docs/setup.md has an enterprise with an issuer of its own change it. */
function templateOf(slug: string | undefined): string {
  const template = read('infra/jit-access.yaml')
  if (slug === undefined) return template
  const [, from = '', to = ''] = /sed 's#([^#]+)#([^#]+)#g' infra\/jit-access\.yaml/.exec(read('docs/setup.md')) ?? []
  expect([from, to]).toEqual([HOST, `${HOST}/SLUG`])
  return template.replaceAll(from, to.replace('SLUG', slug))
}

/** Whether a job gets the role JitGrant, with the template of an issuer and a token of an issuer. */
async function opens(template: string | undefined, issuer: string | undefined, parameters = {}): Promise<string> {
  const clock = new VirtualClock(START)
  const oidc = new OidcIssuer({ clock, issuer: `https://${HOST}${issuer ? `/${issuer}` : ''}` })
  const world = new AwsWorld({ clock, random: new Random(1), settings: { propagationMs: [0, 0] }, oidc })
  const account = world.addAccount(accountId)
  const given = { Organisation: 'acme', Repository: 'jit-access', AccountName: 'dev', ...parameters }
  carryOut(planStack(parseTemplate(templateOf(template)), { accountId, region }, given), account, region)
  const token = await oidc.token(
    oidc.addJob({ repository: 'acme/jit-access', environment: 'jit-grant', event_name: 'push' }),
    'sts.amazonaws.com',
  )
  return assume(world, 'JitGrant', token)
}

it.each<[string, string | undefined, string | undefined, string]>([
  ["GitHub's own template opens for GitHub's own issuer", undefined, undefined, 'opened'],
  ["an enterprise's template opens for its issuer", 'acme-corp', 'acme-corp', 'opened'],
  [
    "GitHub's own template does not open for an enterprise's issuer",
    undefined,
    'acme-corp',
    'InvalidIdentityTokenException',
  ],
  [
    "an enterprise's template does not open for GitHub's own issuer",
    'acme-corp',
    undefined,
    'InvalidIdentityTokenException',
  ],
  [
    "an enterprise's template does not open for another enterprise's",
    'acme-corp',
    'other',
    'InvalidIdentityTokenException',
  ],
])('%s', async (_, template, issuer, expected) => {
  expect(await opens(template, issuer)).toBe(expected)
})

it("an enterprise's template takes a provider that is there", async () => {
  const OidcProviderArn = `arn:aws:iam::${accountId}:oidc-provider/${HOST}/acme-corp`
  // The provider itself is not there in this account: all that is missing is AWS's own side.
  expect(await opens('acme-corp', 'acme-corp', { OidcProviderArn })).toBe('InvalidIdentityTokenException')
})
