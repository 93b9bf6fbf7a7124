import type { AwsAccount } from '../../src/domain/rules/rules.ts'
import { NO_NAMES } from '../../src/domain/rules/targets.ts'

export const account: AwsAccount = {
  name: 'dev',
  id: '123456789012',
  region: 'ap-southeast-1',
  partition: 'aws',
  roles: {
    grant: 'arn:aws:iam::123456789012:role/JitGrant',
    revoke: 'arn:aws:iam::123456789012:role/JitRevoke',
    logs: 'arn:aws:iam::123456789012:role/JitLogs',
  },
  documents: [
    { name: 'JitAccess-1h', maxMs: 3_600_000 },
    { name: 'JitAccess-8h', maxMs: 8 * 3_600_000 },
  ],
  logs: { group: '/aws/ssm/onetime-sessions-dev', bucket: 'ssm-onetime-logs-dev', prefix: 'sessions' },
  names: NO_NAMES,
  foreignDocuments: [],
}
