import { describe, expect, it, vi } from 'vitest'
import { inProcess } from '../../sandbox/in-process.ts'
import type { Handle } from '../../sandbox/shared/http.ts'
import { createAws } from '../../src/aws/clients.ts'
import { DEFAULT_FOLLOW_UP } from '../../src/config/rules-file.ts'
import { policyDocument } from '../../src/domain/grant/policy-document.ts'
import { policyName } from '../../src/domain/grant/policy-name.ts'
import type { GrantRecord } from '../../src/domain/grant/record.ts'
import type { RevocationTarget } from '../../src/domain/revocation/revocation.ts'
import type { RevokeSelector } from '../../src/domain/revocation/selector.ts'
import { waitingFor } from '../../src/domain/revocation/waiting.ts'
import type { AwsAccount } from '../../src/domain/rules/rules.ts'
import { revoke } from '../../src/modes/revoke/revoke.ts'
import type { Context } from '../../src/services/context.ts'
import type { Wait } from '../../src/services/revoking/poll.ts'
import { runRevocations } from '../../src/services/revoking/run.ts'
import { formatInstant } from '../../src/shared/instant.ts'
import { succeeded } from '../../src/shared/result.ts'
import { account as sample } from '../domain/account.ts'
import { allow, sandbox, start, useWorldTime } from '../sandbox/aws-setup.ts'
import { iamUser } from '../support/principals.ts'

// Over 200 lines: one pair of accounts, of which one is slow, in each stage of an end.

useWorldTime()

const MINUTE = 60_000
const IDS = { dev: '123456789012', prod: '210987654321' } as const
type Name = keyof typeof IDS

const at = (minutes: number) => new Date(start.getTime() + minutes * MINUTE)
const secondsAfter = (date: Date, instant: Date) => (date.getTime() - instant.getTime()) / 1_000

/** Two accounts with a grant each; calls to the one that is `silent` are never answered until `release` is called. */
function open({ ends, silent }: { readonly ends: Readonly<Record<Name, Date>>; readonly silent: Name }) {
  const w = sandbox()
  const host = w.oidc.issuer.replace('https://', '')
  const accounts = new Map<Name, AwsAccount>()
  const endings = (['dev', 'prod'] as const).map((name): RevocationTarget => {
    const account: AwsAccount = {
      ...sample,
      name,
      id: IDS[name],
      roles: { ...sample.roles, revoke: `arn:aws:iam::${IDS[name]}:role/JitRevoke` },
    }
    accounts.set(name, account)
    const own = w.world.addAccount(account.id)
    own.addRole('JitRevoke', {
      trust: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Federated: own.addOidcProvider(w.oidc.issuer, ['sts.amazonaws.com']).arn },
            Action: 'sts:AssumeRoleWithWebIdentity',
            Condition: { StringEquals: { [`${host}:aud`]: 'sts.amazonaws.com' } },
          },
        ],
      },
      policies: { all: allow('*', '*') },
    })
    const expiresAt = ends[name]
    const instances = ['i-0123456789abcdef0']
    const id = `${'a'.repeat(12)}-${'b'.repeat(8)}`
    const policy = policyName(expiresAt, id)
    const document = policyDocument({ account, instances, document: 'JitAccess-1h', expiresAt })
    own.addUser('pia', { policies: { [policy]: JSON.parse(document) } })
    const place = { account, role: account.roles.revoke, user: 'pia', principal: iamUser('pia') }
    return {
      ...place,
      policies: [policy],
      instances,
      documents: ['JitAccess-1h'],
      expiresAt,
      grant: { id, opensAt: start },
    }
  })
  const token = w.oidc.addJob({ repository: 'acme/jit-access', ref: 'refs/heads/main' })
  let release = () => {}
  const released = new Promise<void>(resolve => {
    release = resolve
  })
  const handle: Handle = async request => {
    const isSilent = Buffer.from(request.body).includes(IDS[silent])
    if (isSilent) await released
    return w.world.handle(request)
  }
  const log: string[] = []
  const hearers: (() => void)[] = []
  /** Answers when a line of the log says so. */
  const said = (line: RegExp) =>
    new Promise<void>(resolve => {
      hearers.push(() => log.some(each => line.test(each)) && resolve())
    })
  const context: Context = {
    aws: createAws({
      mintToken: audience => w.oidc.token(token, audience),
      sessionName: 'jit-revoke-4711',
      clock: w.clock,
      requestHandler: inProcess(handle),
    }),
    clock: {
      now: w.clock.now,
      async sleep(ms, signal) {
        await w.clock.sleep(ms, signal)
        vi.setSystemTime(w.clock.now())
      },
    },
    log(line) {
      log.push(line)
      for (const hear of hearers) hear()
    },
    debug() {},
    signal: new AbortController().signal,
  }
  return { ...w, accounts, endings, context, log, said, release }
}

const passesOf = (log: readonly string[], name: Name) => log.filter(line => line.includes(` in ${name}, pass `))

const deletionsIn = ({ world }: Pick<ReturnType<typeof open>, 'world'>, name: Name) =>
  world.calls.filter(({ operation, account }) => operation === 'DeleteUserPolicy' && account === IDS[name])

const NOTHING: Omit<Wait, 'begin'> = {
  warn() {},
  openInquiry: () => async () => ({ kind: 'unknown', why: 'nobody is asked' }),
  tellDeletion() {},
  handOver() {},
}

const begin: Wait['begin'] = (ending, now) => waitingFor(ending, DEFAULT_FOLLOW_UP, now)

describe('accounts whose grants end at the same time', () => {
  it('warn of all ends in one comment', async () => {
    const s = open({ ends: { dev: at(30), prod: at(30) }, silent: 'dev' })
    s.release()
    const warned: (readonly [at: Date, names: readonly string[]])[] = []
    const warn: Wait['warn'] = endings => warned.push([s.clock.now(), endings.map(({ account }) => account.name)])
    await runRevocations(s.context, s.endings, DEFAULT_FOLLOW_UP, { ...NOTHING, begin, warn })
    expect(warned).toEqual([[new Date(at(20).getTime() + 30_000), ['dev', 'prod']]])
  })

  it('warn of their ends although another account never answers', async () => {
    const s = open({ ends: { dev: at(30), prod: at(30) }, silent: 'dev' })
    const warned: string[] = []
    const warn: Wait['warn'] = endings => warned.push(...endings.map(({ account }) => account.name))
    const clean = s.said(/pia in prod, pass 3: .*; clean$/)
    const ended = runRevocations(s.context, s.endings, DEFAULT_FOLLOW_UP, { ...NOTHING, begin, warn })
    await clean
    expect(warned).toEqual(['prod'])
    s.release()
    await ended
  })
})

describe('accounts beside one that never answers', () => {
  it.each<[Name, Name]>([
    ['prod', 'dev'],
    ['dev', 'prod'],
  ])('have their access ended: %s is silent, and %s is proven clean after its passes', async (silent, other) => {
    const s = open({ ends: { dev: at(0), prod: at(0) }, silent })
    const clean = s.said(/ pass 3: .*; clean$/)
    const ended = runRevocations(s.context, s.endings, DEFAULT_FOLLOW_UP)
    await clean
    expect(passesOf(s.log, silent)).toEqual([])
    expect(passesOf(s.log, other)).toHaveLength(3)
    expect(deletionsIn(s, other).map(call => secondsAfter(call.at, start))).toEqual([0, 20, 40])
    s.release()
    const revocations = await ended
    expect(revocations.map(({ ending, verdict }) => [ending.account.name, verdict])).toEqual([
      ['dev', 'clean'],
      ['prod', 'clean'],
    ])
    const proven = revocations.find(({ ending }) => ending.account.name === other)
    expect(proven && secondsAfter(proven.finishedAt, start)).toBe(40)
  })

  it('are waited for until the end of each', async () => {
    const s = open({ ends: { dev: at(7), prod: at(12) }, silent: 'dev' })
    const wait: Wait = { ...NOTHING, begin }
    const clean = s.said(/pia in prod, pass 3: .*; clean$/)
    const ended = runRevocations(s.context, s.endings, DEFAULT_FOLLOW_UP, wait)
    await clean
    expect(deletionsIn(s, 'prod').map(call => secondsAfter(call.at, at(12)))).toEqual([0, 20, 40])
    s.release()
    expect((await ended).map(({ ending, verdict }) => [ending.account.name, verdict])).toEqual([
      ['dev', 'clean'],
      ['prod', 'clean'],
    ])
  })
})

describe('an emergency stop while one account never answers', () => {
  const id = `${'a'.repeat(12)}-${'b'.repeat(8)}`
  const nothing = async () => []
  const recordIn = (name: Name) => {
    const { id: accountId, region, partition } = { ...sample, id: IDS[name] }
    const expiresAt = at(60)
    const instants = { mergedAt: start, opensAt: start, expiresAt }
    return {
      ...{ id, account: name, accountId, region, partition, user: 'pia', pullRequest: 1 },
      ...{ role: `arn:aws:iam::${accountId}:role/JitRevoke`, policy: policyName(expiresAt, id) },
      ...{ instances: ['i-0123456789abcdef0'], documents: ['JitAccess-1h'] },
      ...Object.fromEntries(Object.entries(instants).map(([key, instant]) => [key, formatInstant(instant)])),
    } as GrantRecord
  }

  it.each<[string, RevokeSelector, Name]>([
    ['all that a user holds', { kind: 'user', user: 'pia' }, 'prod'],
    ['all that a user holds', { kind: 'user', user: 'pia' }, 'dev'],
    ['a grant', { kind: 'grant-id', id }, 'prod'],
    ['everything', { kind: 'everything' }, 'prod'],
    ['the record of a dispatch', { kind: 'grants', grants: [recordIn('dev')] }, 'prod'],
    ['the record of a dispatch that is of the silent account', { kind: 'grants', grants: [recordIn('prod')] }, 'prod'],
  ])('ends %s in the others, and reports everything once it has answered', async (_, target, silent) => {
    const s = open({ ends: { dev: at(60), prod: at(60) }, silent })
    const clean = s.said(/ pass \d: .*; clean$/)
    const rules = {
      accounts: s.accounts,
      rules: [],
      users: new Map(),
      people: new Map(),
      accountIds: new Map(),
      notify: [],
      followUp: DEFAULT_FOLLOW_UP,
    }
    const readRules = async () => ({ ruleFile: { rules, blobSha: '' } })
    const told: string[] = []
    const stopped = revoke(s.context, {
      target,
      wait: false,
      dryRun: false,
      isDispatched: true,
      openInquiry: NOTHING.openInquiry,
      tellWebhooks: () => {},
      readCheckout: readRules,
      readRules,
      observer: { run: 'run 1' },
      runName: '1-1',
      ledger: { add: async () => [], grants: async () => ({ records: [] }) },
      witness: { add: async () => succeeded(undefined), read: async () => succeeded([]) },
      merges: { references: async () => ({ found: new Map(), failures: [] }) },
      beneficiaries: { wasGrantedTo: async () => false, rolesOf: async () => ({ former: [] }) },
      notifier: {
        warn: nothing,
        tellDeletion: nothing,
        relay: nothing,
        close: nothing,
        tellLate: nothing,
        tell: async revocations => {
          told.push(...revocations.map(({ ending }) => ending.account.name))
          return []
        },
      },
    })
    await clean
    expect(passesOf(s.log, silent)).toEqual([])
    expect(told).toEqual([])
    s.release()
    const { revocations, failures } = await stopped
    expect(revocations.map(({ verdict }) => verdict)).toEqual(['clean', 'clean'])
    expect(told).toEqual(['dev', 'prod'])
    // The id of a record is asked of all accounts, and both hold it here.
    expect(failures).toHaveLength(target.kind === 'grants' ? 1 : 0)
  })
})
