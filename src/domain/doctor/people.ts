import { ROLE_PATH } from '../principal/principal.ts'
import { type AwsAccount, isFor, type Person, type Rules } from '../rules/rules.ts'
import { type Diagnosis, fail, nameOfPlace, pass, unknown, warning } from './checkup.ts'
import { judgeTrust } from './trust.ts'
import { checkBoundaries, checkDenials, checkPolicyQuota } from './users.ts'

/** The role of a person, as IAM has it. */
export interface RoleLook {
  /** As IAM spells it. */
  readonly name: string
  /** The ARN of the permissions boundary, if there is one. */
  readonly boundary?: string
  /** The JSON of its trust policy. */
  readonly trust: string
  /** The inline policies, by name. */
  readonly policies: ReadonlyMap<string, string>
}

/** An account, and the roles that were looked up in it by the names of people; `undefined` for one that is not there. */
export interface AccountPeople {
  readonly account: AwsAccount
  readonly people: ReadonlyMap<string, RoleLook | undefined>
}

/** The people of the rules who may ask for access to an account. */
export const peopleFor = (rules: Rules, account: AwsAccount): readonly (readonly [string, Person])[] =>
  [...rules.people].filter(([name]) => rules.rules.some(rule => isFor(rule, name, account.name)))

/** One diagnosis per problem, and one per account for all people without problems. */
export function checkPeople(rules: Pick<Rules, 'people'>, all: readonly AccountPeople[]): readonly Diagnosis[] {
  return all.flatMap(({ account, people }) => {
    const place = nameOfPlace(account)
    const here = [...people].flatMap(([name, look]) => {
      const person = rules.people.get(name)
      return look && person ? [{ name, person, look }] : []
    })
    const missing = [...people.keys()].filter(name => !all.some(other => other.people.get(name)))
    const troubles = here.flatMap(({ name, person, look }) =>
      checkRole(`person ${name} in ${place}`, person, look, account),
    )
    return [
      ...missing.map(name => fail(`person ${name} in ${place}`, absent(rules.people.get(name)))),
      ...troubles,
      ...checkBoundaries(
        place,
        here.map(({ name, look }) => [name, look] as const),
      ),
      ...(troubles.length === 0 && here.length > 0
        ? [
            pass(
              `people in ${place}`,
              `${here.length} of the rules' people have a role there, which is bounded, has room and lets nobody else in`,
            ),
          ]
        : []),
    ]
  })
}

const absent = (person: Person | undefined) => ({
  message: `There is no role ${person?.role ?? ''} under the path ${ROLE_PATH}, or the role that grants may not look it up`,
  remedy: 'Make it with infra/jit-people.yaml, or correct or remove the person under `people:`',
})

function checkRole(subject: string, person: Person, look: RoleLook, account: AwsAccount): readonly Diagnosis[] {
  const { name, boundary, policies } = look
  return [
    ...(name === person.role
      ? []
      : [
          fail(subject, {
            message: `IAM spells the role ${name}`,
            remedy: `Write \`role: ${name}\` under \`people:\``,
          }),
        ]),
    ...(boundary === undefined ? [fail(subject, NO_BOUNDARY)] : []),
    ...checkTrust(subject, person, look),
    ...checkDenials(subject, policies),
    ...checkPolicyQuota(subject, policies, account, 'role'),
  ]
}

const NO_BOUNDARY = {
  message: 'Its role carries no permissions boundary',
  remedy: 'Make the role with infra/jit-people.yaml, which puts it there: without it a grant is refused',
}

/** The trust policy decides who the person is. */
function checkTrust(subject: string, { identity, signIn }: Person, { trust }: RoleLook): readonly Diagnosis[] {
  const judged = judgeTrust(trust, identity)
  switch (judged.kind) {
    case 'others':
      return [fail(subject, { message: judged.why, remedy: PIN })]
    case 'unknown':
      return [unknown(subject, { message: judged.why, remedy: PIN })]
    case 'one': {
      const others = judged.ways.filter(way => way !== signIn)
      if (others.length === 0) return []
      const message = `Its trust policy is for \`sign_in: ${others.join(', ')}\`, and the rules say \`${signIn}\``
      return [warning(subject, { message, remedy: 'Correct one of them: the comment on a grant says how to sign in' })]
    }
    default:
      return judged satisfies never
  }
}

const PIN = 'Deploy infra/jit-people.yaml for this person, which pins both who signs in and what the session is called'
