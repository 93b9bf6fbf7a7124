import type { BadFile } from './bad-file.ts'

/** Rule files: the file as a whole, and its accounts. */
export const BAD_ACCOUNTS: readonly BadFile[] = [
  {
    name: 'an empty rule file',
    yaml: '',
    expected: ['1:1: The file is empty. Write `{version: 1, accounts: {…}, rules: […]}`.'],
  },
  {
    name: 'a list instead of rules',
    yaml: '- a\n',
    expected: [
      '1:1: The file must be a mapping (`key: value` lines), found a list. Write `{version: 1, accounts: {…}, rules: […]}`.',
    ],
  },
  { name: 'no version', edit: ['version: 1\n', ''], expected: ['1:1: `version` is missing. Add `version: 1`.'] },
  {
    name: 'a later version',
    edit: ['version: 1', 'version: 2'],
    expected: ['1:10: `version` must be 1, found `2`. Write `version: 1`, without quotes.'],
  },
  {
    name: 'a version in quotes',
    edit: ['version: 1', 'version: "1"'],
    expected: ['1:10: `version` must be 1, found `1`. Write `version: 1`, without quotes.'],
  },
  {
    name: 'an unknown key at the top',
    edit: ['follow_up', 'followup'],
    expected: [
      '35:1: Unknown key `followup` (did you mean `follow_up`?). Use only version, accounts, rules, users, people, follow_up, notify.',
    ],
  },
  {
    name: 'an account id without quotes',
    edit: ['"123456789012"', '123456789012'],
    expected: [
      '4:9: `id` must be a text, and YAML reads this as a number, found `123456789012`. Put quotes around it.',
    ],
  },
  {
    name: 'an account id with a leading zero, without quotes',
    edit: ['"123456789012"', '012345678901'],
    expected: [
      '4:9: YAML reads `012345678901` as the number 12345678901. Put quotes around it if it is a text: `"012345678901"`; otherwise write plain decimal digits.',
    ],
  },
  {
    name: 'an account id of eleven digits',
    edit: ['"123456789012"', '"12345678901"'],
    expected: ['4:9: `id` must be an AWS account id, found `12345678901`. Write its twelve digits in quotes.'],
  },
  {
    name: 'an account name with a slash',
    edit: ['  prod:', '  prod/eu:'],
    expected: [
      '14:3: The key must be an account name, found `prod/eu`. Use 1 to 64 letters, digits and `_.-`, starting with a letter or digit.',
      '25:16: Entry 1 of `accounts` must be an account defined under accounts:, found `prod`. Define it under accounts:, or write one of dev, prod/eu.',
    ],
  },
  {
    name: 'a zone for a region',
    edit: ['ap-southeast-1', 'ap-southeast-1a'],
    expected: [
      '5:13: `region` must be an AWS region, found `ap-southeast-1a`. Write its code, such as `ap-southeast-1`, not a zone or a place.',
    ],
  },
  {
    name: 'a region of another partition',
    edit: ['ap-southeast-1', 'cn-north-1'],
    expected: ['5:13: `region` is in the partition aws-cn, not in aws. Write `partition: aws-cn`, or another region.'],
  },
  {
    name: 'an unknown partition',
    edit: ['partition: aws', 'partition: china'],
    expected: [
      '17:16: `partition` must be one of `aws`, `aws-cn`, `aws-us-gov`, found `china`. Write `partition: aws`.',
    ],
  },
  {
    name: 'a role of another account',
    edit: ['arn:aws:iam::123456789012:role/JitGrant', 'arn:aws:iam::999999999999:role/JitGrant'],
    expected: ['7:14: `grant` is a role of account 999999999999, not of 123456789012. Write a role of this account.'],
  },
  {
    name: 'a role of another partition',
    edit: ['arn:aws:iam::123456789012:role/JitGrant', 'arn:aws-cn:iam::123456789012:role/JitGrant'],
    expected: ['7:14: `grant` is a role in the partition aws-cn, not in aws. Write a role of this partition.'],
  },
  {
    name: 'a role by its name',
    edit: ['arn:aws:iam::123456789012:role/JitGrant', 'JitGrant'],
    expected: [
      '7:14: `grant` must be the ARN of an IAM role, found `JitGrant`. Write `arn:aws:iam::ACCOUNT-ID:role/NAME`, copied from the stack that made the role.',
    ],
  },
  {
    name: 'a role with a wildcard',
    edit: ['role/JitGrant', 'role/Jit*'],
    expected: [
      '7:14: `grant` must be the ARN of an IAM role, found `arn:aws:iam::123456789012:role/Jit*`. Write `arn:aws:iam::ACCOUNT-ID:role/NAME`, copied from the stack that made the role; wildcards are never allowed.',
    ],
  },
  {
    name: 'a role that nobody needs',
    edit: ['grant: "arn:aws:iam::210987654321:role/G"', 'grants: {arn: x}, grant: "arn:aws:iam::210987654321:role/G"'],
    expected: ['18:13: Unknown key `grants` (did you mean `grant`?). Use only grant, revoke, logs.'],
  },
  {
    name: 'a missing role',
    edit: ['      logs: arn:aws:iam::123456789012:role/jit/JitLogs\n', ''],
    expected: ['7:7: `logs` is missing. Add `logs: arn:aws:iam::123456789012:role/jit-logs`.'],
  },
  {
    name: 'no documents',
    edit: ['[{name: JitAccess-1h, max: 60}]', '[]'],
    expected: ['19:16: `documents` is an empty list. Write `documents: [{name: JitAccess-1h, max: 1h}]`.'],
  },
  {
    name: 'a document of AWS',
    edit: ['[{name: JitAccess-1h, max: 60}]', '[{name: AWS-StartSSHSession, max: 60}]'],
    expected: [
      '19:24: `name` must be a session document of your own, found `AWS-StartSSHSession`. Name a recorded document of this account: 3 to 128 of letters, digits and `_.-`, not starting with `AWS-`, `amazon-`, `amzn-` or `SSM-`.',
    ],
  },
  {
    name: 'the default session document',
    edit: ['[{name: JitAccess-1h, max: 60}]', '[{name: SSM-SessionManagerRunShell, max: 60}]'],
    expected: [
      '19:24: `name` must be a session document of your own, found `SSM-SessionManagerRunShell`. Name a recorded document of this account: 3 to 128 of letters, digits and `_.-`, not starting with `AWS-`, `amazon-`, `amzn-` or `SSM-`.',
    ],
  },
  {
    name: 'two documents of one length',
    edit: ['JitAccess-8h, max: 8h', 'JitAccess-8h, max: 60m'],
    expected: ['12:35: `max` repeats 1h: which document to use would be a guess. Keep one document for each length.'],
  },
  {
    name: 'a document twice',
    edit: ['JitAccess-8h, max: 8h', 'JitAccess-1h, max: 8h'],
    expected: ['12:16: `name` repeats `JitAccess-1h`. Write each document once.'],
  },
  {
    name: 'a document longer than a day',
    edit: ['max: 8h', 'max: 25h'],
    expected: ['11:35: `max` must be at most 24h, found `25h`. Write a shorter one.'],
  },
  {
    name: 'a document shorter than a minute',
    edit: ['max: 8h', 'max: 30s'],
    expected: ['11:35: `max` must be at least 1m, found `30s`. Write a longer one.'],
  },
  {
    name: 'a bucket as a URL',
    edit: ['bucket: prod-logs', 'bucket: s3://prod-logs'],
    expected: [
      '20:33: `bucket` must be an S3 bucket, found `s3://prod-logs`. Write its name alone, without `s3://` or a path: 3 to 63 lower-case letters, digits, dots and hyphens.',
    ],
  },
  {
    name: 'a bucket that is an address',
    edit: ['bucket: prod-logs', 'bucket: 192.168.1.10'],
    expected: [
      '20:33: `bucket` must be an S3 bucket, found `192.168.1.10`. Write its name alone, without `s3://` or a path: 3 to 63 lower-case letters, digits, dots and hyphens.',
    ],
  },
  {
    name: 'a log group as an ARN',
    edit: ['group: /jit', 'group: "arn:aws:logs:us-east-1:210987654321:log-group:/jit"'],
    expected: [
      '20:19: `group` must be a CloudWatch log group, found `arn:aws:logs:us-east-1:210987654321:log-group:/jit`. Write its name, not its ARN: 1 to 512 letters, digits and `_-/.#`.',
    ],
  },
  {
    name: 'a prefix with slashes around it',
    edit: ['prefix: sessions', 'prefix: /sessions/'],
    expected: [
      "13:88: `prefix` must be an S3 key prefix, found `/sessions/`. Write it as in the session document's s3KeyPrefix, without a slash at either end; not `ledger` or below `ledger/`, where the roles record what they did.",
    ],
  },
  {
    name: 'transcripts below the witness',
    edit: ['prefix: sessions', 'prefix: ledger/sessions'],
    expected: [
      "13:88: `prefix` must be an S3 key prefix, found `ledger/sessions`. Write it as in the session document's s3KeyPrefix, without a slash at either end; not `ledger` or below `ledger/`, where the roles record what they did.",
    ],
  },
  {
    name: 'two accounts that are one',
    edit: ['id: "210987654321"\n    region: us-east-1', 'id: "123456789012"\n    region: ap-southeast-1'],
    expected: [
      '15:5: `prod` is 123456789012 in ap-southeast-1, as `dev` is. Keep one entry for each account and region.',
      '18:20: `grant` is a role of account 210987654321, not of 123456789012. Write a role of this account.',
      '18:64: `revoke` is a role of account 210987654321, not of 123456789012. Write a role of this account.',
      '18:106: `logs` is a role of account 210987654321, not of 123456789012. Write a role of this account.',
    ],
  },
]
