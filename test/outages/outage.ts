import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AwsFault } from '../../sandbox/aws/state/faults.ts'
import type { JobLimits } from '../support/in-process-job.ts'
import type { Scenario } from '../support/scenario.ts'
import type { Cell, Endpoint, Way } from './axes.ts'

const OPERATIONS: Readonly<Partial<Record<Endpoint, readonly string[]>>> = {
  STS: ['AssumeRoleWithWebIdentity'],
  'IAM read': ['GetUser', 'ListUserPolicies', 'GetUserPolicy', 'GetAccountAuthorizationDetails'],
  'IAM write': ['PutUserPolicy', 'DeleteUserPolicy'],
  SSM: ['DescribeSessions', 'TerminateSession', 'DescribeInstanceInformation', 'GetDocument'],
  Logs: ['DescribeLogStreams', 'GetLogEvents', 'DescribeLogGroups'],
  S3: ['GetObject', 'PutObject', 'HeadObject', 'HeadBucket', 'ListObjectsV2'],
}
const EVERY_OPERATION = Object.values(OPERATIONS).flat()

/** More than any job calls. */
const MANY = 99_999
/** So many answers are lost: the SDK's next attempt gets its answer. */
const LOST = 2

/** Long enough for a server that is there, and short for a test. */
export const SHORT: JobLimits = {
  aws: { connectMs: 10_000, attemptMs: 600 },
  github: { attemptMs: 600 },
  tokenMs: 600,
  patience: { firstMs: 900, nextMs: 100 },
}

/** Puts something out of order; answers what sets it right. `origin`: where the checkout fetches from. */
export async function breakDown(
  { sandbox }: Scenario,
  { endpoint, way }: Cell,
  origin: (url: string) => Promise<void>,
): Promise<() => Promise<void>> {
  const { aws, github, oidc } = sandbox
  const { handle } = github
  const isAll = endpoint === 'proxy' || endpoint === 'DNS'
  let server: Server | undefined
  if (isAll || endpoint === 'GitHub REST') {
    for (const fault of githubFaults(isAll, way)) github.faults.add(fault)
    if (way === 'flaps') github.handle = flapping(() => github.faults.add({ kind: 'status', status: 503 }), handle)
  }
  if (isAll || endpoint === 'token endpoint') for (const fault of tokenFaults(way)) oidc.faults.add(fault)
  const operations = isAll ? EVERY_OPERATION : (OPERATIONS[endpoint] ?? [])
  for (const operation of operations) aws.faults.add(awsFault(operation, isAll, way))
  if (endpoint === 'GitHub git' || isAll) {
    server = await brokenGit(way)
    await origin(`http://127.0.0.1:${(server.address() as AddressInfo).port}/acme/jit-access`)
    if (way === 'refuses' || isAll) server = void (await closed(server))
  }
  return async () => {
    aws.faults.clear()
    github.faults.clear()
    oidc.faults.clear()
    github.handle = handle
    if (server) await closed(server)
  }
}

type GitHubFault = Parameters<Scenario['sandbox']['github']['faults']['add']>[0]
type TokenFault = Parameters<Scenario['sandbox']['oidc']['faults']['add']>[0]

function githubFaults(isAll: boolean, way: Way): readonly GitHubFault[] {
  switch (way) {
    case 'refuses':
      return [isAll ? { kind: 'reset', count: MANY } : { kind: 'status', status: 403, count: MANY }]
    case '5xx':
      return [{ kind: 'status', status: isAll ? 502 : 503, count: MANY }]
    case 'never answers':
      return [{ kind: 'hang', count: MANY }]
    case 'answers half':
      return [{ kind: 'half', count: MANY }]
    case 'flaps':
      return []
    case 'loses the answer':
      return ['POST', 'PATCH'].map(method => ({ method, kind: 'reset', afterEffect: true, count: LOST }))
  }
}

function tokenFaults(way: Way): readonly TokenFault[] {
  switch (way) {
    case 'refuses':
      return [{ kind: 'reset', count: MANY }]
    case '5xx':
      return [{ kind: 'status', status: 500, count: MANY }]
    case 'never answers':
      return [{ kind: 'hang', count: MANY }]
    case 'answers half':
      return [{ kind: 'half', count: MANY }]
    case 'flaps':
      return [{ kind: 'status', status: 500 }]
    case 'loses the answer':
      return [{ kind: 'cut', count: LOST }]
  }
}

function awsFault(operation: string, isAll: boolean, way: Way): AwsFault {
  switch (way) {
    case 'refuses':
      return isAll
        ? { operation, kind: 'reset', count: MANY }
        : { operation, kind: 'error', code: 'AccessDenied', status: 403, count: MANY }
    case '5xx':
      return { operation, kind: 'error', count: MANY }
    case 'never answers':
      return { operation, kind: 'hang', count: MANY }
    case 'answers half':
      return { operation, kind: 'half', count: MANY }
    case 'flaps': {
      let asked = 0
      return { operation, kind: 'error', count: MANY, when: () => asked++ % 2 === 0 }
    }
    case 'loses the answer':
      return { operation, kind: 'reset', afterEffect: true, count: LOST }
  }
}

/** Every second request meets a fault. */
function flapping(fail: () => void, handle: Scenario['sandbox']['github']['handle']): typeof handle {
  let asked = 0
  return async request => {
    if (asked++ % 2 === 0) fail()
    return handle(request)
  }
}

/** A server of git that has no repository. */
async function brokenGit(way: Way): Promise<Server> {
  const server = createServer((_, response) => {
    if (way !== 'answers half') return void response.writeHead(503).end()
    response.writeHead(200, { 'content-length': '1000' }).write('001e# service=git-upload-pack')
    response.destroy()
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return server
}

const closed = (server: Server) => new Promise<void>(resolve => server.close(() => resolve()))
