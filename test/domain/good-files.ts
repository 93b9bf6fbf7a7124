export const REQUEST = `account: dev
instances: [i-0123456789abcdef0]
duration: 4h
reason: "INC-1234: api-3 disk full"
`

export const RULES = `version: 1
accounts:
  dev:
    id: "123456789012"
    region: ap-southeast-1
    roles:
      grant: arn:aws:iam::123456789012:role/JitGrant
      revoke: arn:aws:iam::123456789012:role/JitRevoke
      logs: arn:aws:iam::123456789012:role/jit/JitLogs
    documents:
      - {name: JitAccess-8h, max: 8h}
      - {name: JitAccess-1h, max: 1h}
    logs: {group: /aws/ssm/onetime-sessions-dev, bucket: ssm-onetime-logs-dev, prefix: sessions}
  prod:
    id: "210987654321"
    region: us-east-1
    partition: aws
    roles: {grant: "arn:aws:iam::210987654321:role/G", revoke: "arn:aws:iam::210987654321:role/R", logs: "arn:aws:iam::210987654321:role/L"}
    documents: [{name: JitAccess-1h, max: 60}]
    logs: {group: /jit, bucket: prod-logs}
rules:
  - accounts: [dev]
    max_duration: 8h
    approvers: [carol, dave]
  - accounts: [prod]
    instances: [i-0aaaaaaaaaaaaaaa0, mi-0bbbbbbbbbbbbbbb0]
    max_duration: 1h
    approvals: 2
    reason: '^(INC|CHG)-\\d+'
    mfa: true
    source_ips: [203.0.113.0/24]
users:
  alice: alice-gh
  bob: bob-gh
follow_up: {max_wait: 5h, beyond: sweep, passes: 4, interval: 30s, warn_before: 5m,
  environments: [{name: jit-wait-1h, wait: 1h}, {name: jit-wait-4h, wait: 4h}], sweep_within: 12h}
`
