import { roleCaller } from '../../sandbox/aws/state/identity.ts'
import { inProcess } from '../../sandbox/in-process.ts'
import type { Handle } from '../../sandbox/shared/http.ts'
import { type Aws, createAws } from '../../src/aws/clients.ts'
import { createDirectory } from '../../src/aws/directory.ts'
import { createIam } from '../../src/aws/iam.ts'
import { sessionPolicy } from '../../src/aws/session-policy.ts'
import { createSsm } from '../../src/aws/ssm.ts'
import type { RevokeResult } from '../../src/domain/revocation/revocation.ts'
import { type RevokeOptions, revoke } from '../../src/modes/revoke/revoke.ts'
import type { PersonsRoles } from '../../src/services/history/beneficiaries.ts'
import type { Notifier } from '../../src/services/notify/notifier.ts'
import { succeeded } from '../../src/shared/result.ts'
import { identityOf, peopleOf, RULES, roleOf } from './company.ts'
import type { Draw } from './draw.ts'
import type { SmallWorld } from './small-world.ts'
import { type Keys, REGION, type Stage } from './stage.ts'

/** These worlds are without a GitHub. */
const NOBODY: Notifier = {
  warn: async () => [],
  tellDeletion: async () => [],
  tell: async () => [],
  relay: async () => [],
  close: async () => [],
  tellLate: async () => [],
}
const EMPTY = { add: async () => [], grants: async () => ({ records: [] }) }
const NO_MERGES = { references: async () => ({ found: new Map(), failures: [] }) }

interface JobOptions {
  readonly signal?: AbortSignal
}

/** Mode `revoke`, as its job runs it in this world. */
export function runRevokeJob(world: SmallWorld, aws: Aws, options: JobOptions = {}): Promise<RevokeResult> {
  const { signal = new AbortController().signal } = options
  const { clock, draw, grants } = world
  const target: RevokeOptions['target'] =
    draw.target === 'user' ? { kind: 'user', user: 'alice' } : { kind: 'grants', grants }
  const rules = { ...RULES, people: peopleOf(draw), followUp: { ...RULES.followUp, intervalMs: draw.intervalMs } }
  const readRules = async () => ({ ruleFile: { rules, blobSha: '' } })
  return revoke(
    { clock, aws, log() {}, debug() {}, signal },
    {
      readCheckout: readRules,
      readRules,
      target,
      wait: draw.kind !== 'early',
      dryRun: false,
      observer: { run: 'run 1' },
      runName: '1-1',
      ledger: EMPTY,
      witness: { add: async () => succeeded(undefined), read: async () => succeeded([]) },
      // Nobody has been renamed.
      beneficiaries: { wasGrantedTo: async () => false, rolesOf: async user => personsRoles(draw, user) },
      merges: NO_MERGES,
      isDispatched: false,
      notifier: NOBODY,
      tellWebhooks: () => {},
      openInquiry: () => async () => ({ kind: 'unknown', why: 'there is no GitHub' }),
    },
  )
}

/** By the rules, which have never said anything else. */
function personsRoles({ roles }: Draw, user: string): PersonsRoles {
  const person = roles.find(name => name === user)
  return {
    ...(person && { now: { kind: 'assumed-role', role: roleOf(person), identity: identityOf(person) } }),
    former: [],
  }
}

/** AWS as the action builds it: by OIDC, with its own clients and retries. */
export function connectByOidc({ clock, oidc, requestToken }: SmallWorld, handle: Handle): Aws {
  return createAws({
    mintToken: audience => oidc.token(requestToken, audience),
    sessionName: 'jit-revoke-4711',
    clock,
    requestHandler: inProcess(handle, { sleep: clock.sleep }),
  })
}

const ROLE_KEYS: Required<Keys> = {
  accessKeyId: 'ASIA0000000000000000',
  secretAccessKey: 'of the role, in every world',
  sessionToken: 'of the role, in every world',
}

/** The same without the ceremony, for thousands of worlds: one pair of clients, the role assumed by hand. */
export function connectByHand(stage: Stage, { aws, account }: SmallWorld): Aws {
  return {
    connect: async (purpose, { account: place, role: arnOfRole }, users) => {
      const role = account.roles.get('JitRevoke')
      if (!role) throw new Error('the account has no role JitRevoke')
      const session = { sessionPolicy: sessionPolicy(purpose, place, users), mfa: undefined }
      const caller = roleCaller(account, role, { sessionName: 'jit-revoke-4711', ...session })
      aws.keys.set(ROLE_KEYS.accessKeyId, { ...ROLE_KEYS, expiresAt: undefined, caller })
      const { iam, ssm } = stage.clients(ROLE_KEYS, stage.handleSlowly)
      const who = { role: arnOfRole, account: place.name }
      return {
        iam: holder => createIam(async () => iam, who, holder),
        ssm: createSsm(ssm, who, REGION),
        assume: async () => {},
        directory: createDirectory(async () => iam, who),
      }
    },
  }
}
