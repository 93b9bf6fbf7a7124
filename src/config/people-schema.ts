import { SIGN_INS } from '../domain/principal/sign-in.ts'
import { IAM_USER } from '../shared/identifiers.ts'
import { PERSON, ROLE_NAME, ROLE_SESSION_NAME } from '../shared/person-identifiers.ts'
import { accountField, accountList, takeLogin, type WrittenLogin } from './account-field.ts'
import { oneOf } from './one-of.ts'
import { refuseRolesOfTwo } from './people-checks.ts'
import { refuseDuplicateUsers } from './rules-checks.ts'
import { always, eitherOf, fields, mapOf, name } from './yaml/schema.ts'

/** The IAM users, and whose GitHub accounts they are. */
export const usersSchema = () =>
  mapOf('users: {alice: alice-gh}', IAM_USER, accountsOfPerson('alice-gh'))
    .check(always(refuseDuplicateUsers))
    .default({})

/** The people who have a role of their own. */
export const peopleSchema = () =>
  mapOf('people: {alice: {github: alice-gh, role: JitShell-alice, identity: …}}', PERSON, person())
    .check(always(refuseDuplicateUsers))
    .check(always(refuseRolesOfTwo))
    .default({})

const person = () =>
  fields('{github: alice-gh, role: JitShell-alice, identity: 24685458-d011-7092-87e2-2677cafbd2c3}', {
    github: accountsOfPerson('alice-gh'),
    role: name(ROLE_NAME, `role: ${ROLE_NAME.example}`),
    identity: name(ROLE_SESSION_NAME, `identity: ${ROLE_SESSION_NAME.example}`),
    sign_in: oneOf('sign_in', SIGN_INS).default(SIGN_INS[0]),
  })

/** One account, or a list for a person who has several. */
function accountsOfPerson(example: string) {
  const one = accountField(example, takeLogin)
  const several = accountList(`[${example}, ${example}-work]`, one)
  const alone = one.transform((account): readonly WrittenLogin[] => [account])
  return eitherOf<readonly WrittenLogin[]>(value => (Array.isArray(value) ? several : alone))
}
