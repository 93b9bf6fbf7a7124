import { describe, expect, it } from 'vitest'
import { SIGN_INS, type SignIn } from '../../src/domain/principal/sign-in.ts'
import { type ConnectingAs, renderConnecting } from '../../src/render/connecting.ts'
import { decodeEntities } from '../support/decode-entities.ts'
import { argumentsOf, blocksOf } from '../support/pasted-lines.ts'
import { granted, request } from './granted.ts'

const IDENTITY = '24685458-d011-7092-87e2-2677cafbd2c3'
const { grant } = granted(request)
const person = (signIn: SignIn, names: Partial<Record<'role' | 'identity', string>> = {}): ConnectingAs => ({
  kind: 'role',
  role: 'JitShell-alice',
  identity: IDENTITY,
  signIn,
  ...names,
})
const textFor = (signIn: SignIn) => renderConnecting(grant, person(signIn))

/** The profiles that `aws configure set` makes of all blocks of a text. */
function profilesIn(text: string): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const profiles: Record<string, Record<string, string>> = {}
  for (const [, verb, key = '', value = '', , profile = ''] of blocksOf(text).flatMap(argumentsOf))
    if (verb === 'set') profiles[profile] = { ...profiles[profile], [key]: value }
  return profiles
}

describe('the lines for a person with a role of their own', () => {
  it.each(SIGN_INS)('by %s say who the person must be, and start the session as that', signIn => {
    const text = textFor(signIn)
    const [start = [], who = []] = blocksOf(text).flatMap(argumentsOf).toReversed()
    expect(start.slice(0, 2)).toEqual(['ssm', 'start-session'])
    expect(who.slice(0, 2)).toEqual(['sts', 'get-caller-identity'])
    expect(start.slice(start.indexOf('--profile') >>> 0)).toEqual(who.slice(2))
    expect(decodeEntities(text)).toContain(`arn:aws:sts::123456789012:assumed-role/JitShell-alice/${IDENTITY}`)
    expect(text).toContain('When the credentials have expired')
  })

  it('by an account access manager: the sign-in of the browser, in a form that each plugin of Session Manager knows', () => {
    expect(profilesIn(textFor('account-access'))).toEqual({
      'jit-dev': {
        region: 'ap-southeast-1',
        credential_process: 'aws configure export-credentials --profile jit-dev-login --format process',
      },
    })
    expect(blocksOf(textFor('account-access'))).toContain('aws login --region ap-southeast-1 --profile jit-dev-login')
  })

  it('by a permission set: the exact role and session name, and the limit of an hour', () => {
    const text = textFor('permission-set')
    expect(profilesIn(text)).toEqual({
      'jit-dev': {
        region: 'ap-southeast-1',
        role_arn: 'arn:aws:iam::123456789012:role/jit/JitShell-alice',
        role_session_name: IDENTITY,
        source_profile: 'SSO-PROFILE',
      },
    })
    expect(blocksOf(text)).toContain('aws sso login --profile SSO-PROFILE')
    expect(text).toContain('one hour at most')
  })

  it.each(['saml', 'oidc'] as const)(
    'by %s: no profile, because each identity provider has a way of its own',
    signIn => {
      expect(profilesIn(textFor(signIn))).toEqual({})
      expect(textFor(signIn)).not.toContain('--profile')
    },
  )

  it('stay whole words of a shell for each name that IAM allows', () => {
    const names = { role: 'a+=,.@-_Z', identity: 'z_-@.,=+A' }
    for (const signIn of SIGN_INS) {
      const { 'jit-dev': made } = profilesIn(renderConnecting(grant, person(signIn, names)))
      if (signIn !== 'permission-set') continue
      expect(made?.role_arn).toBe('arn:aws:iam::123456789012:role/jit/a+=,.@-_Z')
      expect(made?.role_session_name).toBe(names.identity)
    }
  })
})

describe('the lines for an IAM user', () => {
  it('need no sign-in and no profile', () => {
    const text = renderConnecting(grant, { kind: 'keys', user: 'alice' })
    expect(text).toMatch(/^Paste this with the keys of <code>alice<\/code> /)
    expect(blocksOf(text)).toEqual([expect.stringMatching(/^aws ssm start-session [^`]* --reason "grant [^"]* #\d+"$/)])
  })

  it('are a block for each instance, and tell to use a terminal for each', () => {
    const instances = ['i-0123456789abcdef0', 'i-0fedcba9876543210']
    const text = renderConnecting(granted({ ...request, instances }).grant, { kind: 'keys', user: 'alice' })
    expect(blocksOf(text)).toHaveLength(2)
    expect(text).toContain('a terminal for each')
  })

  it('are twenty at most, and say how to reach the others', () => {
    const instances = Array.from({ length: 100 }, (_, index) => `i-${String(index).padStart(17, '0')}`)
    const text = renderConnecting({ ...grant, instances }, { kind: 'keys', user: 'alice' })
    expect(blocksOf(text)).toHaveLength(20)
    expect(text).toContain('For the other 80 instances: the same line, with their id after `--target`.')
  })

  it('say how to reach instances that come later, where the grant is for tags', () => {
    const later = 'For instances that get these tags later: the same line, with their id after `--target`.'
    const live = { ...grant, reach: { tagged: { Service: 'api' } } }
    expect(renderConnecting(live, { kind: 'keys', user: 'alice' })).toContain(later)
    expect(renderConnecting(grant, { kind: 'keys', user: 'alice' })).not.toContain(later)
  })

  it('have no reason where the id is not of our form', () => {
    const text = renderConnecting({ ...grant, id: '"; rm -rf ~' }, { kind: 'keys', user: 'alice' })
    expect(text).not.toContain('--reason')
    expect(text).not.toContain('rm')
  })
})
