import { createHash } from 'node:crypto'

/** An account of the company, as its rules describe it. */
export interface Place {
  readonly name: string
  readonly id: string
  readonly region: string
  readonly names: Readonly<Record<string, string>>
}

const node = (digit: string, number: number) => `i-0${digit.repeat(13)}${String(number).padStart(3, '0')}`

export const PLACES: readonly Place[] = [
  {
    name: 'dev',
    id: '111111111111',
    region: 'ap-southeast-1',
    names: { 'api-1': node('a', 1), 'api-2': node('a', 2) },
  },
  { name: 'prod', id: '222222222222', region: 'eu-west-1', names: { 'db-1': node('b', 1), 'db-2': node('b', 2) } },
]
export const nodesOf = ({ name }: Place) => [1, 2, 3, 4, 5].map(number => node(name === 'dev' ? 'a' : 'b', number))
export const bucketOf = ({ name }: Place) => `transcripts-${name}`
export const roleOf = ({ id }: Place, role: string) => `arn:aws:iam::${id}:role/${role}`

/** One in ten has a role of their own, and no IAM user. */
export interface Employee {
  readonly name: string
  readonly login: string
  readonly role?: string
  readonly identity?: string
}

export const employees = (count: number): readonly Employee[] =>
  Array.from({ length: count }, (_, index) => {
    const name = `user-${String(index).padStart(3, '0')}`
    return index % 10 === 9
      ? { name, login: `${name}-gh`, role: `JitShell-${name}`, identity: `${name}@example.com` }
      : { name, login: `${name}-gh` }
  })

/** The rules, as they were at first and after one and two changes. */
export function rulesOf(people: readonly Employee[], version: 0 | 1 | 2): string {
  const account = (place: Place) => `  ${place.name}:
    id: "${place.id}"
    region: ${place.region}
    roles: {grant: "${roleOf(place, 'JitGrant')}", revoke: "${roleOf(place, 'JitRevoke')}", logs: "${roleOf(place, 'JitLogs')}"}
    documents: [{name: JitAccess-1h, max: 1h}, {name: JitAccess-8h, max: 8h}]
    logs: {group: /aws/ssm/${place.name}, bucket: ${bucketOf(place)}, prefix: sessions}
    instances: {${Object.entries(place.names)
      .map(([name, id]) => `${name}: ${id}`)
      .join(', ')}}
`
  const unused = '  - {accounts: [prod], users: [zoe], max_duration: 1h}\n'
  const rule = (name: string) =>
    `  - {accounts: [${name}], max_duration: 8h, approvers: [carol, dora], break_glass: {who: [${people.map(({ login }) => login).join(', ')}], max_duration: 8h}}\n`
  const users = people.filter(({ role }) => !role).map(({ name, login }) => `  ${name}: ${login}\n`)
  const roles = people.flatMap(({ name, login, role, identity }) =>
    role ? [`  ${name}: {github: ${login}, role: ${role}, identity: ${identity}, sign_in: saml}\n`] : [],
  )
  return [
    'version: 1\naccounts:\n',
    ...PLACES.map(account),
    'rules:\n',
    ...(version === 2 ? [unused] : []),
    ...PLACES.map(({ name }) => rule(name)),
    'users:\n  zoe: zoe-gh\n',
    ...users,
    ...(roles.length > 0 ? ['people:\n', ...roles] : []),
    ...(version > 0 ? ['follow_up: {max_wait: 4h}\n'] : []),
  ].join('')
}

/** The name that git gives a file. */
export const gitBlob = (content: string) =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(content)}\0${content}`)
    .digest('hex')

export const hash = (content: string) => createHash('sha256').update(content).digest('hex')
export const text = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`
export const compact = (at: number) => text(at).replaceAll(/[-:]/g, '')
