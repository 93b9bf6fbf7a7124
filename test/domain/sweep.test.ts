import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_FOLLOW_UP } from '../../src/config/rules-file.ts'
import { parsePolicyDocument, policyDocument } from '../../src/domain/grant/policy-document.ts'
import { policyName } from '../../src/domain/grant/policy-name.ts'
import { isYoung } from '../../src/domain/merge/young.ts'
import { holderOf, userHolder } from '../../src/domain/principal/principal.ts'
import { planDue } from '../../src/domain/reconcile/due.ts'
import type { PolicyState } from '../../src/domain/reconcile/observed-policy.ts'
import type { ObservedPolicy, Provenance } from '../../src/domain/reconcile/provenance.ts'
import { RESPONSES } from '../../src/domain/reconcile/responses.ts'
import {
  type AccountSnapshot,
  describeFinding,
  isSweepRed,
  planSweep,
  type SweepResult,
} from '../../src/domain/reconcile/sweep.ts'
import type { RequestEntry } from '../../src/domain/request/request.ts'
import { NO_RULES_BEFORE } from '../../src/domain/rules/evaluate-merge.ts'
import type { AwsAccount, Rules } from '../../src/domain/rules/rules.ts'
import { mayReach } from '../../src/domain/session/reach.ts'
import type { Session } from '../../src/domain/session/session.ts'
import { granted, request } from '../render/granted.ts'
import { iamUser } from '../support/principals.ts'
import { account } from './account.ts'
import { MERGED_AT, PATH, rule } from './evidence.ts'

// Over 200 lines: one table of all differences between a policy and its merge.

const MINUTE = 60_000
const [api] = request.instances as [string]
const other = 'i-0fedcba9876543210'
const { grant } = granted(request)
const at = (minutes: number) => new Date(MERGED_AT.getTime() + minutes * MINUTE)
const rules: Rules = {
  accounts: new Map([['dev', account]]),
  rules: [rule],
  users: new Map([['alice', ['alice-gh']]]),
  people: new Map(),
  accountIds: new Map(),
  notify: [],
  followUp: DEFAULT_FOLLOW_UP,
}

const entry: RequestEntry = {
  user: 'alice',
  request,
  digest: grant.id.slice(13),
  at: { file: PATH, line: 1, column: 1 },
}
const merged = (change: Partial<Extract<Provenance, { kind: 'merged' }>> = {}): Provenance => ({
  kind: 'merged',
  entry,
  mergedAt: MERGED_AT,
  pullRequest: 7,
  rulesBefore: rules,
  since: { kind: 'stands' },
  ...change,
})
const nobody: Provenance = { kind: 'unmerged', why: 'nobody merged it' }
const tooNew: Provenance = { kind: 'too-new', why: 'younger than the checkout' }
const notKnown: Provenance = { kind: 'unknown', why: 'GitHub did not answer' }
const takenOff = (minutes: number): Provenance => merged({ since: { kind: 'removed', at: at(minutes) } })

/** The end is an hour after the merge. */
const held = (change: Partial<ObservedPolicy> = {}): ObservedPolicy => ({
  holder: userHolder('alice'),
  name: grant.policy.name,
  document: grant.policy.document,
  ...change,
})
const lasting = (minutes: number, instances = [api]) =>
  policyDocument({ account, instances, document: 'JitAccess-1h', expiresAt: at(minutes) })
/** As releases wrote it until 2026-11. */
const FORMER = grant.policy.document.replace(
  '"Resource":"*"',
  `"Resource":"arn:aws:ssm:${account.region}:${account.id}:session/*"`,
)
const later = { name: policyName(at(120), grant.id) }

const session = (change: Partial<Session> = {}): Session => ({
  id: 'alice-1',
  owner: 'arn:aws:iam::123456789012:user/alice',
  target: api,
  document: 'JitAccess-1h',
  status: 'Connected',
  startedAt: at(1),
  ...change,
})

const sweptWith = (change: {
  policies?: readonly ObservedPolicy[]
  sessions?: readonly Session[]
  entries?: AccountSnapshot['entries']
}): AccountSnapshot => {
  const { policies = [], sessions = [], entries = [account] } = change
  return { entries, policies, roles: new Set(), sessions: new Map([[entries[0], sessions]]) }
}
const stateOf = (policy: ObservedPolicy, origin: Provenance, now: Date) =>
  planSweep(sweptWith({ policies: [policy] }), () => origin, now).findings.map(({ state }) => state)

describe('the state of a policy with our prefix', () => {
  it.each<[string, PolicyState, ObservedPolicy, Provenance, Date]>([
    ['granted by a merge, in the same words', 'live', held(), merged(), at(30)],
    ['granted by an earlier release, in its words', 'live', held({ document: FORMER }), merged(), at(30)],
    ['the second before its end', 'live', held(), merged(), new Date(at(60).getTime() - 1)],
    ['at its end', 'expired', held(), merged(), at(60)],
    ['a name that is not ours', 'malformed', held({ name: 'jit.debug' }), nobody, at(30)],
    ['a name without an end', 'malformed', held({ name: `jit.${grant.id}` }), merged(), at(30)],
    ['no merge gave it', 'unknown', held(), nobody, at(30)],
    ['no merge gave it, and it is over', 'unknown', held(), nobody, at(90)],
    ['no merge gave it, with any document', 'unknown', held({ document: '{}' }), nobody, at(30)],
    ['its merge is younger than the checkout', 'too-new', held(), tooNew, at(1)],
    ['its merge is younger than the checkout, and it is over', 'expired', held(), tooNew, at(60)],
    [
      'its merge is younger than the checkout, and it has other words',
      'tampered',
      held({ document: '{}' }),
      tooNew,
      at(1),
    ],
    ['GitHub cannot say', 'undetermined', held(), notKnown, at(30)],
    [
      'GitHub could not say, and git that it was removed',
      'superseded',
      held(),
      { ...notKnown, removedAt: at(10) },
      at(30),
    ],
    [
      'GitHub could not say, and git that it was just removed',
      'revoking',
      held(),
      { ...notKnown, removedAt: at(29) },
      at(30),
    ],
    ['GitHub cannot say, and it is over', 'expired', held(), notKnown, at(60)],
    [
      'GitHub cannot say, and its document ends later than its name',
      'tampered',
      held({ document: lasting(90) }),
      notKnown,
      at(30),
    ],
    ['a later end in its document', 'tampered', held({ document: lasting(120) }), merged(), at(30)],
    [
      'a later end in its document, found after its own',
      'tampered',
      held({ document: lasting(120) }),
      merged(),
      at(90),
    ],
    ['a later end in name and document', 'tampered', held({ ...later, document: lasting(120) }), merged(), at(30)],
    [
      'an earlier end in name and document',
      'tampered',
      held({ name: policyName(at(30), grant.id), document: lasting(30) }),
      merged(),
      at(10),
    ],
    ['another instance', 'tampered', held({ document: lasting(60, [other]) }), merged(), at(30)],
    ['words that are not ours', 'tampered', held({ document: `${grant.policy.document} ` }), merged(), at(30)],
    [
      'the file on the tip cannot be read',
      'undetermined',
      held(),
      merged({ since: { kind: 'unknown', why: 'x' } }),
      at(30),
    ],
    ['removed a minute ago', 'revoking', held(), takenOff(29), at(30)],
    ['removed eleven minutes ago', 'superseded', held(), takenOff(19), at(30)],
    ['removed by a commit from the future', 'superseded', held(), takenOff(90), at(30)],
    ['removed a minute ago, and over', 'expired', held(), takenOff(59), at(60)],
    ['no rules before its merge', 'unknown', held(), merged({ rulesBefore: NO_RULES_BEFORE }), at(30)],
    [
      'rules before its merge that did not allow it',
      'unknown',
      held(),
      merged({ rulesBefore: { ...rules, rules: [] } }),
      at(30),
    ],
    [
      'asked for in another account',
      'unknown',
      held(),
      merged({ rulesBefore: { ...rules, accounts: new Map([['dev', { ...account, id: '999999999999' }]]) } }),
      at(30),
    ],
    [
      'rules that asked for MFA before its merge',
      'tampered',
      held(),
      merged({ rulesBefore: { ...rules, rules: [{ ...rule, mfa: true }] } }),
      at(30),
    ],
  ])('follows from its document, its merge and the time: %s: %s', (_, state, policy, origin, now) => {
    expect(stateOf(policy, origin, now)).toEqual([state])
  })

  it.each([
    [-2 * MINUTE, false],
    [-30_000, true],
    [0, true],
    [10 * MINUTE - 1, true],
    [10 * MINUTE, false],
  ])('treats a commit of %d ms ago as young: %s', (age, young) => {
    expect(isYoung(new Date(MERGED_AT.getTime() - age), MERGED_AT)).toBe(young)
  })
})

describe('the revocations that a sweep plans', () => {
  it.each<[string, ObservedPolicy, Provenance, Date, object[]]>([
    ['live: nothing', held(), merged(), at(30), []],
    ['unreadable: nothing', held({ name: 'jit.debug' }), nobody, at(30), []],
    [
      'expired: its own instances, with the end of its document, and its grant',
      held(),
      merged(),
      at(60),
      [{ instances: [api], expiresAt: at(60), grant: { id: grant.id, mergedAt: MERGED_AT, pullRequest: 7 } }],
    ],
    ['superseded: likewise', held(), takenOff(10), at(30), [{ instances: [api], expiresAt: at(60) }]],
    ['unknown: every instance, and no end to rely on', held(), nobody, at(30), [{ instances: 'any' }]],
    ['tampered: likewise', held({ document: lasting(60, [other]) }), merged(), at(30), [{ instances: 'any' }]],
  ])('follow from the state of each policy: %s', (_, policy, origin, now, expected) => {
    const { endings } = planSweep(sweptWith({ policies: [policy] }), () => origin, now)
    expect(endings.map(({ ending }) => ending)).toMatchObject(
      expected.map(each => ({ user: 'alice', policies: [policy.name], role: account.roles.revoke, ...each })),
    )
    for (const { ending } of endings) if (ending.instances === 'any') expect(ending).not.toHaveProperty('expiresAt')
  })

  it('cover every region and all documents of the account if the document has other words', () => {
    const frankfurt: AwsAccount = {
      ...account,
      name: 'fra',
      region: 'eu-central-1',
      documents: [{ name: 'Fra', maxMs: 1 }],
    }
    const swept = sweptWith({ policies: [held({ document: '{}' })], entries: [account, frankfurt] })
    const { endings } = planSweep(swept, () => nobody, at(30))
    expect(endings.map(({ ending }) => [ending.account.region, ending.documents])).toEqual([
      ['ap-southeast-1', ['JitAccess-1h', 'JitAccess-8h']],
      ['eu-central-1', ['Fra']],
    ])
  })

  it('cover a region that the rules have left, if the document is for it', () => {
    const moved = [{ ...account, region: 'eu-central-1', documents: [{ name: 'Fra', maxMs: 1 }] }] as const
    const { endings } = planSweep(sweptWith({ policies: [held()], entries: moved }), () => merged(), at(60))
    expect(endings.map(({ ending }) => [ending.account.region, ending.documents])).toEqual([
      ['ap-southeast-1', ['Fra', 'JitAccess-1h']],
    ])
  })
})

describe('an open session', () => {
  const assumed = 'arn:aws:sts::123456789012:assumed-role/Admin/carol'
  const future = policyDocument({
    account,
    instances: [api],
    document: 'JitAccess-1h',
    notBefore: at(40),
    expiresAt: at(60),
  })
  const open = (sessions: Session[], policy: ObservedPolicy = held(), origin: Provenance = merged(), now = at(30)) => {
    const { findings, endings } = planSweep(sweptWith({ policies: [policy], sessions }), () => origin, now)
    const strays = findings.flatMap(finding => (finding.kind === 'session' ? finding.sessions.map(({ id }) => id) : []))
    return { strays, endings: endings.map(({ ending, open }) => [ending.user, open.map(({ id }) => id)]) }
  }

  it.each<[string, Session, ObservedPolicy, Provenance]>([
    ['a live grant covers it', session(), held(), merged()],
    [
      'a live grant covers it, and its owner has a path',
      session({ owner: 'arn:aws:iam::123456789012:user/team/alice' }),
      held(),
      merged(),
    ],
    ['a grant covers it that the checkout does not know', session(), held(), tooNew],
    ['a grant covers it that is being ended', session(), held(), takenOff(29)],
    ['a grant covers it that cannot be judged', session(), held(), notKnown],
    ['its document is not one of ours', session({ document: 'PlatformTeam-Shell' }), held(), nobody],
    ['its document is unknown', withoutDocument(), held({ name: 'jit.debug' }), nobody],
  ])('is left alone if %s', (_, one, policy, origin) => {
    expect(open([one], policy, origin).strays).toEqual([])
  })

  it.each<[string, Session, ObservedPolicy, Provenance]>([
    ['on another instance', session({ target: other }), held(), merged()],
    [
      'of a user whose name begins with it',
      session({ owner: 'arn:aws:iam::123456789012:user/alice-admin' }),
      held(),
      merged(),
    ],
    [
      'through our document by its ARN',
      session({ target: other, document: `arn:aws:ssm:ap-southeast-1:123456789012:document/JitAccess-1h` }),
      held(),
      merged(),
    ],
    ['of a role session', session({ owner: assumed }), held(), merged()],
    ['of a user with nothing but a policy of an unreadable name', session(), held({ name: 'jit.debug' }), nobody],
    ['before its access opens', session(), held({ document: future }), notKnown],
  ])('is ended if no live grant covers it: %s', (_, one, policy, origin) => {
    const { strays, endings } = open([one], policy, origin)
    expect(strays).toEqual(['alice-1'])
    expect(endings).toEqual([[expect.any(String), ['alice-1']]])
  })

  it('is ended together with the others of its owner, by the exact ARN if the owner is no IAM user', () => {
    const owners = ['arn:aws:iam::123456789012:user/bob', 'arn:aws:iam::123456789012:user/bob', assumed]
    const sessions = owners.map((owner, index) => session({ id: `s${index}`, owner }))
    const { endings } = planSweep(sweptWith({ sessions }), () => nobody, at(30))
    expect(endings.map(({ ending }) => ending)).toMatchObject([
      { user: 'bob', policies: [], instances: 'any' },
      { user: 'Admin/carol', principal: { kind: 'other', arn: assumed }, policies: [], instances: 'any' },
    ])
    expect(endings[0]?.ending).not.toHaveProperty('owner')
    expect(endings.map(({ open }) => open.map(({ id }) => id))).toEqual([['s0', 's1'], ['s2']])
  })

  it('is not reported as orphaned if the end of a policy ends it', () => {
    expect(open([session()], held(), merged(), at(60))).toEqual({
      strays: [],
      endings: [['alice', ['alice-1']]],
    })
  })

  it('is left alone by the revocation of another one if a live grant of the same user covers it', () => {
    const { endings } = planSweep(
      sweptWith({ policies: [held()], sessions: [session(), session({ id: 'alice-2', target: other })] }),
      () => merged(),
      at(30),
    )
    expect(endings).toMatchObject([{ open: [{ id: 'alice-2' }], covered: [{ id: 'alice-1' }] }])
  })
})

describe('a sweep of any account', () => {
  const origins: readonly Provenance[] = [merged(), takenOff(10), takenOff(29), nobody, tooNew, notKnown]
  const users = ['alice', 'alice-admin', 'bob']
  const anything = fc.record({
    policies: fc.uniqueArray(
      fc.record({
        holder: fc.constantFrom(...users.map(userHolder)),
        name: fc.constantFrom(grant.policy.name, 'jit.debug', later.name, policyName(at(10), grant.id)),
        document: fc.constantFrom(grant.policy.document, lasting(60, [other]), lasting(120), lasting(10), '{}'),
      }),
      // As in IAM: a user has one policy of a name.
      { maxLength: 5, selector: ({ holder, name }) => `${holder.name} ${name}` },
    ),
    origins: fc.array(fc.constantFrom(...origins), { minLength: 5, maxLength: 5 }),
    sessions: fc.array(
      fc.record({
        owner: fc.constantFrom(
          ...users.map(user => `arn:aws:iam::123456789012:user/${user}`),
          'arn:aws:sts::123456789012:assumed-role/Admin/alice',
          'arn:aws:iam::999999999999:user/alice',
        ),
        target: fc.constantFrom(api, other),
        document: fc.constantFrom('JitAccess-1h', 'JitAccess-8h', 'PlatformTeam-Shell'),
      }),
      { maxLength: 6 },
    ),
  })

  it('ends every open session of ours without a remaining policy, and touches no other', () => {
    fc.assert(
      fc.property(anything, ({ policies, origins, sessions }) => {
        const open = sessions.map((each, index) => session({ ...each, id: `s${index}` }))
        const origin = new Map<ObservedPolicy, Provenance>(
          policies.map((policy, index) => [policy, origins[index] ?? nobody]),
        )
        const swept = sweptWith({ policies, sessions: open })
        const { findings, endings } = planSweep(swept, policy => origin.get(policy) ?? nobody, at(30))
        const stay = findings.flatMap(finding =>
          finding.kind === 'policy' && !RESPONSES[finding.state].ends ? finding.policy : [],
        )
        const deleted = endings.flatMap(({ ending }) =>
          ending.policies.map(name => `${holderOf(ending.principal)?.name} ${name}`),
        )
        const isCovered = ({ owner, target }: Session) =>
          stay.some(({ holder, name, document }) => {
            const terms = parsePolicyDocument(document)
            return (
              owner === `arn:aws:iam::123456789012:user/${holder.name}` &&
              name !== 'jit.debug' &&
              terms !== undefined &&
              terms.expiresAt > at(30) &&
              mayReach(terms.instances, target)
            )
          })
        const ended = new Set(endings.flatMap(plan => plan.open.map(({ id }) => id)))
        const due = open.filter(each => each.document !== 'PlatformTeam-Shell' && !isCovered(each))
        expect([...ended].toSorted()).toEqual(due.map(({ id }) => id).toSorted())
        for (const { holder, name } of stay) expect(deleted).not.toContain(`${holder.name} ${name}`)
      }),
      { seed: 20261124, numRuns: 500 },
    )
  })
})

describe('the sweep of an account with sessions that were told to end', () => {
  it('tells them from those that something let in, and ends both', () => {
    const closing = session({ id: 'alice-2', status: 'Terminating' })
    const { findings, endings } = planSweep(sweptWith({ sessions: [session(), closing] }), () => nobody, at(30))
    expect(findings.map(describeFinding)).toEqual([
      `stray: alice in dev: alice-1: No live grant covers what is open on ${api}`,
      `closing: alice in dev: alice-2: AWS lists it as Terminating on ${api}: it was told to end`,
    ])
    expect(RESPONSES.closing.severity).toBe('nothing')
    expect(RESPONSES.closing.remedy).not.toContain('let it in')
    expect(endings.map(({ open }) => open.map(({ id }) => id))).toEqual([['alice-1', 'alice-2']])
  })
})

describe('the sweep of an account where another hand deleted a policy', () => {
  const approved = [{ principal: iamUser('alice'), region: account.region, instances: ['i-0123456789abcdef0'] }]
  const plan = (sessions: readonly Session[]) => planSweep(sweptWith({ sessions }), () => nobody, at(30), approved)

  it('leaves the session open that is still approved', () => {
    const { findings, endings } = plan([session()])
    expect(findings).toEqual([])
    expect(endings).toEqual([])
  })

  it('ends what the same user has elsewhere, and that alone', () => {
    const elsewhere = session({ id: 'alice-2', target: 'i-0fedcba9876543210' })
    const { findings, endings } = plan([session(), elsewhere])
    expect(findings).toMatchObject([{ state: 'orphaned', sessions: [elsewhere] }])
    expect(endings).toMatchObject([{ ending: { user: 'alice', instances: [elsewhere.target] }, open: [elsewhere] }])
  })

  it('ends a session of the same name in a role', () => {
    const { endings } = plan([session({ owner: 'arn:aws:sts::123456789012:assumed-role/alice/alice' })])
    expect(endings).toHaveLength(1)
  })
})

function withoutDocument(): Session {
  const { document: _, ...rest } = session()
  return rest
}

describe('the result of a sweep', () => {
  const calm: SweepResult = {
    findings: [],
    plan: [],
    revocations: [],
    outcomes: [],
    caughtUp: [],
    isComplete: true,
    failures: [],
  }
  const foundIn = (policy: ObservedPolicy, origin: Provenance, now: Date): SweepResult => ({
    ...calm,
    ...planSweep(sweptWith({ policies: [policy] }), () => origin, now),
  })

  it.each<[string, boolean, SweepResult]>([
    ['nothing was found', false, calm],
    ['a policy expired', false, foundIn(held(), merged(), at(60))],
    ['a policy has an unreadable name', false, foundIn(held({ name: 'jit.debug' }), nobody, at(30))],
    ['no merge gave a policy', true, foundIn(held(), nobody, at(30))],
    ['a policy was tampered with', true, foundIn(held({ document: '{}' }), merged(), at(30))],
    ['a call failed', true, { ...calm, failures: [{ message: 'x' }] }],
  ])('is red for alarms and failures: %s: %s', (_, red, result) => {
    expect(isSweepRed(result)).toBe(red)
  })

  it('ends every policy that raises an alarm, and has a remedy for each that it reports', () => {
    for (const [state, { severity, ends, remedy }] of Object.entries(RESPONSES)) {
      // A review is about access that may be over long ago.
      if (severity === 'alarm' && !state.startsWith('review-')) expect(ends).toBe(true)
      if (severity !== 'nothing') expect(remedy).toMatch(/^[A-Z].*[^.]$/)
    }
  })
})

describe('what ends before anybody is asked', () => {
  const due = (policy: ObservedPolicy, now: Date, sessions: readonly Session[] = []) =>
    planDue(sweptWith({ policies: [policy], sessions }), now).map(({ ending }) => ending.policies)
  const kinds: readonly [string, ObservedPolicy][] = [
    ['as it was given', held()],
    ['with another document', held({ document: '{}' })],
    ['with another end', held({ document: lasting(120) })],
    ['with a name that is not ours', held({ name: 'jit.debug' })],
  ]

  it('is what is over by its own name and document, and no alarm', () => {
    expect(kinds.map(([, policy]) => due(policy, at(60)))).toEqual([[[grant.policy.name]], [], [], []])
    expect(kinds.map(([, policy]) => due(policy, at(30)))).toEqual([[], [], [], []])
  })

  it('is no session that nothing covers: its policy may have been deleted by another hand', () => {
    expect(due(held({ holder: userHolder('bob') }), at(30), [session()])).toEqual([])
  })

  it.each(kinds)('ends by every plan that knows where it comes from: a policy %s', (_, policy) => {
    for (const origin of [merged(), takenOff(10), takenOff(50), nobody, tooNew, notKnown])
      for (const now of [at(30), at(60), at(61), at(500)]) {
        const ended = planSweep(sweptWith({ policies: [policy] }), () => origin, now).endings
        const all = ended.flatMap(({ ending }) => ending.policies)
        for (const names of due(policy, now)) expect(all).toEqual(expect.arrayContaining([...names]))
      }
  })
})
