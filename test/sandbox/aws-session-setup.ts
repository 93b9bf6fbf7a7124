import {
  DescribeSessionsCommand,
  type DescribeSessionsRequest,
  StartSessionCommand,
  TerminateSessionCommand,
} from '@aws-sdk/client-ssm'
import { instance, sandbox } from './aws-setup.ts'

const exact = {
  connectMs: [2_000, 2_000],
  listingLagMs: [1_000, 1_000],
  terminateMs: [3_000, 3_000],
  closeMs: [7_000, 7_000],
} as const

/** A world whose delays are known to the millisecond, seen by its admin. */
export function sessionWorld(settings: Parameters<typeof sandbox>[0] = {}) {
  const base = sandbox({ ...exact, ...settings })
  const { ssm } = base.clients(base.admin.credentials)
  return {
    ...base,
    ssm,
    connect: (DocumentName = 'JitAccess-1h', Target = instance) =>
      ssm.send(new StartSessionCommand({ Target, DocumentName })).then(({ SessionId = '' }) => SessionId),
    terminate: (SessionId: string) => ssm.send(new TerminateSessionCommand({ SessionId })),
    list: async (State: 'Active' | 'History' = 'Active', more: Partial<DescribeSessionsRequest> = {}) => {
      const { Sessions = [] } = await ssm.send(new DescribeSessionsCommand({ State, ...more }))
      return Sessions.map(session => `${session.Status}`)
    },
  }
}
