import type { BadFile } from './bad-file.ts'

// Over 200 lines: one table of all mistakes in a rule file.

/** Rule files: rules, users, follow-up. */
export const BAD_RULES: readonly BadFile[] = [
  {
    name: 'no accounts',
    yaml: ['version: 1', 'accounts: {}', 'rules:', '  - {accounts: [dev], max_duration: 1h}', ''].join('\n'),
    expected: [
      '2:11: `accounts` is an empty mapping. Write `accounts: {dev: {…}}`.',
      '4:17: Entry 1 of `accounts` must be an account defined under accounts:, found `dev`. Define it under accounts:.',
    ],
  },
  {
    name: 'no rules',
    yaml: ['version: 1', 'accounts:', 'rules: []', ''].join('\n'),
    expected: [
      '2:1: `accounts` is empty. Write `accounts: {dev: {…}}`.',
      '3:8: `rules` is an empty list. Write `rules: [{accounts: [dev], max_duration: 8h}]`.',
    ],
  },
  {
    name: 'a rule for an account that is not defined',
    edit: ['accounts: [dev]', 'accounts: [devel]'],
    expected: [
      '22:16: Entry 1 of `accounts` must be an account defined under accounts:, found `devel`. Define it under accounts:, or write one of dev, prod.',
    ],
  },
  {
    name: 'a rule for every account',
    edit: ['accounts: [dev]', 'accounts: ["*"]'],
    expected: [
      '22:16: Entry 1 of `accounts` must be an account defined under accounts:, found `*`. Define it under accounts:, or write one of dev, prod.',
    ],
  },
  {
    name: 'a rule with a wildcard instance',
    edit: ['i-0aaaaaaaaaaaaaaa0', 'i-*'],
    expected: [
      '26:17: Entry 1 of `instances` must be an instance id, found `i-*`. Write `i-` and 8 or 17 lower-case hex digits, or `mi-` and 17, one entry an instance; wildcards are never allowed.',
    ],
  },
  {
    name: 'a rule without a limit',
    edit: ['    max_duration: 8h\n', ''],
    expected: ['22:5: `max_duration` is missing. Add `max_duration: 8h`.'],
  },
  {
    name: 'a limit of more than a day',
    edit: ['max_duration: 8h', 'max_duration: 36h'],
    expected: ['23:19: `max_duration` must be at most 24h, found `36h`. Write a shorter one.'],
  },
  {
    name: 'no approvals',
    edit: ['approvals: 2', 'approvals: 0'],
    expected: ['28:16: `approvals` must be a whole number from 1 to 10, found `0`. Write `approvals: 1`.'],
  },
  {
    name: 'approvals as a text',
    edit: ['approvals: 2', 'approvals: two'],
    expected: ['28:16: `approvals` must be a whole number from 1 to 10, found `two`. Write `approvals: 1`.'],
  },
  {
    name: 'more approvals than approvers',
    edit: ['approvers: [carol, dave]', 'approvers: [carol, dave]\n    approvals: 3'],
    expected: ['25:16: `approvals` asks for 3, but there are only 2 approvers. Ask for fewer, or name more approvers.'],
  },
  {
    name: 'an empty list of approvers',
    edit: ['approvers: [carol, dave]', 'approvers: []'],
    expected: ['24:16: `approvers` is an empty list. Write `approvers: [carol, dave]`.'],
  },
  {
    name: 'an approver twice, in another case',
    edit: ['[carol, dave]', '[carol, Carol]'],
    expected: ['24:24: Entry 2 of `approvers` repeats `Carol`. Write each entry once.'],
  },
  {
    name: 'a team of approvers by its name, not its slug',
    edit: ['[carol, dave]', '[acme/SRE Team]'],
    expected: [
      '24:17: Entry 1 of `approvers` must be a GitHub login or team, found `acme/SRE Team`. Write a team as `ORGANISATION/TEAM`, the team as in the address of its page: small letters, digits, `_-`.',
    ],
  },
  {
    name: 'a team that is a path',
    edit: ['[carol, dave]', '[acme/ops/sre]'],
    expected: [
      '24:17: Entry 1 of `approvers` must be a GitHub login or team, found `acme/ops/sre`. Write a team as `ORGANISATION/TEAM`, the team as in the address of its page: small letters, digits, `_-`.',
    ],
  },
  {
    name: 'requesters that are none, and one that is no team',
    edit: ['approvers: [carol, dave]', 'requesters: ["a b", x/y/z, "bot[bot]", dave, Dave]'],
    expected: [
      '24:18: Entry 1 of `requesters` must be a GitHub login, found `a b`. Write the login as in github.com/LOGIN, without `@`: letters, digits and hyphens, at most 39.',
      '24:25: Entry 2 of `requesters` must be a GitHub login or team, found `x/y/z`. Write a team as `ORGANISATION/TEAM`, the team as in the address of its page: small letters, digits, `_-`.',
      '24:50: Entry 5 of `requesters` repeats `Dave`. Write each entry once.',
    ],
  },
  {
    name: 'users of a rule that are no IAM users',
    edit: ['approvers: [carol, dave]', 'users: [alice, "a b", Alice]'],
    expected: [
      '24:20: Entry 2 of `users` must be the name of a person, found `a b`. Use 1 to 64 letters, digits and `_+=,.@-`: the request file is called so.',
      '24:27: Entry 3 of `users` repeats `Alice`. Write each entry once.',
    ],
  },
  {
    name: 'a misspelt user of a rule, who would fall through to a laxer one',
    edit: ['approvers: [carol, dave]', 'users: [alcie, BOB]'],
    expected: [
      '24:13: Entry 1 of `users` must be a user defined under users: or people:, found `alcie` (did you mean `alice`?). Define it under users: or people:.',
    ],
  },
  {
    name: 'a minimum above the maximum',
    edit: ['approvers: [carol, dave]', 'min_duration: 9h'],
    expected: ['24:19: `min_duration` is longer than `max_duration`, 8h. Write a shorter one.'],
  },
  {
    name: 'a minimum of nothing',
    edit: ['approvers: [carol, dave]', 'min_duration: 0'],
    expected: [
      '24:19: `min_duration` must be a duration, found `0`. Write it as 30m, 4h or 1h30m; a bare whole number is minutes.',
    ],
  },
  {
    name: 'a start that may lie a year ahead',
    edit: ['approvers: [carol, dave]', 'start_within: 8760h'],
    expected: ['24:19: `start_within` must be at most 744h, found `8760h`. Write a shorter one.'],
  },
  {
    name: 'approvals that may be as old as a year',
    edit: ['approvers: [carol, dave]', 'approval_within: 365d'],
    expected: ['24:22: `approval_within` must be at most 744h, found `365d`. Write a shorter one.'],
  },
  {
    name: 'approvals of any age',
    edit: ['approvers: [carol, dave]', 'approval_within: 0'],
    expected: [
      '24:22: `approval_within` must be a duration, found `0`. Write it as 30m, 4h or 1h30m; a bare whole number is minutes.',
    ],
  },
  {
    name: 'a user of several logins, one of them twice, one a team',
    edit: ['alice: alice-gh', 'alice: [alice-gh, acme/ops, Alice-GH]'],
    expected: [
      '33:21: Entry 2 of `alice` must be a GitHub login, found `acme/ops`. Write the login as in github.com/LOGIN, without `@`: letters, digits and hyphens, at most 39.',
      '33:31: Entry 3 of `alice` repeats `Alice-GH`. Write each entry once.',
    ],
  },
  {
    name: 'accounts with ids that are none, or lack their login, or are teams',
    edit: [
      'alice: alice-gh',
      'alice: [{login: alice-gh, id: "101"}, {id: 5}, {login: acme/ops, id: 6}, {login: a, ID: 7}]',
    ],
    expected: [
      '33:33: `id` must be a whole number from 1 to 1000000000000, found `101`. Write `id: 1234567`.',
      '33:41: `login` is missing. Add `login: alice-gh`.',
      '33:58: `login` must be a GitHub login, found `acme/ops`. Write the login as in github.com/LOGIN, without `@`: letters, digits and hyphens, at most 39.',
      '33:87: Unknown key `ID` (did you mean `id`?). Use only login, id.',
    ],
  },
  {
    name: 'two ids of one login, and two logins of one id',
    edit: [
      '[carol, dave]',
      '[{login: Carol, id: 1}, {login: dave, id: 2}]\n    requesters: [{login: carol, id: 3}, {login: mona, id: 2}]',
    ],
    expected: [
      '25:18: Entry 1 of `requesters` has the id 3, and elsewhere in this file 1. Correct the id that is wrong.',
      '25:41: Entry 2 of `requesters` has the id of `dave`. Correct the login or the id: an account has one of each.',
    ],
  },
  {
    name: 'the id of one user given to another, too',
    edit: ['alice: alice-gh\n  bob: bob-gh', 'alice: {login: alice-gh, id: 1}\n  bob: {login: bob-gh, id: 1}'],
    expected: ['34:8: `bob` has the id of `alice-gh`. Correct the login or the id: an account has one of each.'],
  },
  {
    name: 'an approver twice, once with an id',
    edit: ['[carol, dave]', '[carol, {login: Carol, id: 1}]'],
    expected: ['24:24: Entry 2 of `approvers` repeats `Carol`. Write each entry once.'],
  },
  {
    name: 'an approver with an id that is a bot',
    edit: ['[carol, dave]', '[{login: "helper[bot]", id: 1}]'],
    expected: ['24:25: `login` must be a person, found `helper[bot]`. Write the login of a person.'],
  },
  {
    name: 'a user of no login',
    edit: ['alice: alice-gh', 'alice: []'],
    expected: ['33:10: `alice` is an empty list. Write `[alice-gh, alice-gh-work]`.'],
  },
  {
    name: 'an approver with an @',
    edit: ['[carol, dave]', '["@carol", dave]'],
    expected: [
      '24:17: Entry 1 of `approvers` must be a GitHub login, found `@carol`. Write the login as in github.com/LOGIN, without `@`: letters, digits and hyphens, at most 39.',
    ],
  },
  {
    name: 'an approver that is a bot',
    edit: ['[carol, dave]', '["dependabot[bot]", dave]'],
    expected: ['24:17: Entry 1 of `approvers` must be a person, found `dependabot[bot]`. Write the login of a person.'],
  },
  {
    name: 'an approver without quotes that is a number',
    edit: ['[carol, dave]', '[carol, 1234]'],
    expected: [
      '24:24: Entry 2 of `approvers` must be a text, and YAML reads this as a number, found `1234`. Put quotes around it.',
    ],
  },
  {
    name: 'a reason that is no regular expression',
    edit: ["'^(INC|CHG)-\\d+'", "'^(INC|CHG-\\d+'"],
    expected: [
      "29:13: `reason` must be a regular expression (Unterminated group). Write a JavaScript regular expression in single quotes, such as '^(INC|CHG)-\\d+'.",
    ],
  },
  {
    name: 'a reason that looks ahead',
    edit: ["'^(INC|CHG)-\\d+'", "'^(?!TODO)INC-\\d+'"],
    expected: [
      '29:13: `reason` has lookahead or lookbehind: matching that can take longer than anybody waits. Write it without (?=, (?!, (?<=, (?<!, \\1 and \\k<name>: list the forms that are allowed with | instead.',
    ],
  },
  {
    name: 'a reason that refers back',
    edit: ["'^(INC|CHG)-\\d+'", "'^(INC|CHG)-\\1'"],
    expected: [
      '29:13: `reason` has a backreference: matching that can take longer than anybody waits. Write it without (?=, (?!, (?<=, (?<!, \\1 and \\k<name>: list the forms that are allowed with | instead.',
    ],
  },
  {
    name: 'a reason that repeats repeats of repeats',
    edit: ["'^(INC|CHG)-\\d+'", "'^((\\d{1,100}){1,100}){1,100}'"],
    expected: [
      '29:13: `reason` repeats too much: written out, it has more than 2000 characters. Lower the numbers in braces, or write * or + instead.',
    ],
  },
  {
    name: 'a reason in double quotes',
    edit: ["'^(INC|CHG)-\\d+'", '"^(INC|CHG)-\\d+"'],
    expected: ['29:25: Invalid escape sequence \\d. Write a backslash as `\\\\`, or use single quotes.'],
  },
  {
    name: 'mfa: yes',
    edit: ['mfa: true', 'mfa: yes'],
    expected: [
      '30:10: `mfa` must be `true` or `false`, found `yes`. Write `mfa: true`: YAML 1.2 knows no yes, no, on or off.',
    ],
  },
  {
    name: 'mfa: on, as a list',
    edit: ['mfa: true', 'mfa: [on]'],
    expected: [
      '30:10: `mfa` must be `true` or `false`, found a list. Write `mfa: true`: YAML 1.2 knows no yes, no, on or off.',
    ],
  },
  {
    name: 'an address without a prefix length',
    edit: ['203.0.113.0/24', '203.0.113.7'],
    expected: [
      '31:18: Entry 1 of `source_ips` must be a CIDR block, found `203.0.113.7`. Write an address, a slash and a prefix length of at least 1, such as `203.0.113.0/24` or `2001:db8::/32`.',
    ],
  },
  {
    name: 'an address that is none',
    edit: ['203.0.113.0/24', '203.0.113.256/24'],
    expected: [
      '31:18: Entry 1 of `source_ips` must be a CIDR block, found `203.0.113.256/24`. Write an address, a slash and a prefix length of at least 1, such as `203.0.113.0/24` or `2001:db8::/32`.',
    ],
  },
  {
    name: 'the whole internet',
    edit: ['203.0.113.0/24', '0.0.0.0/0'],
    expected: [
      '31:18: Entry 1 of `source_ips` must be a CIDR block, found `0.0.0.0/0`. Write an address, a slash and a prefix length of at least 1, such as `203.0.113.0/24` or `2001:db8::/32`.',
    ],
  },
  {
    name: 'a prefix length that is too long',
    edit: ['203.0.113.0/24', '203.0.113.0/33'],
    expected: [
      '31:18: Entry 1 of `source_ips` must be a CIDR block, found `203.0.113.0/33`. Write an address, a slash and a prefix length of at least 1, such as `203.0.113.0/24` or `2001:db8::/32`.',
    ],
  },
  {
    name: 'a user name with a slash',
    edit: ['bob: bob-gh', 'team/bob: bob-gh'],
    expected: [
      '34:3: The key must be an IAM user name, found `team/bob`. Use 1 to 64 letters, digits and `_+=,.@-`, exactly as in IAM.',
    ],
  },
  {
    name: 'two users that differ in case',
    edit: ['bob: bob-gh', 'Alice: bob-gh'],
    expected: ['34:3: The user `Alice` differs from `alice` only in case; IAM takes them for one. Keep one.'],
  },
  {
    name: 'a user without a login',
    edit: ['bob: bob-gh', 'bob:'],
    expected: ['34:3: `bob` is empty. Write `alice-gh`.'],
  },
  {
    name: 'users as a list',
    yaml: ['version: 1', 'accounts: []', 'rules: 3', 'users: [alice]', ''].join('\n'),
    expected: [
      '2:11: `accounts` must be a mapping (`key: value` lines), found a list. Write `accounts: {dev: {…}}`.',
      '3:8: `rules` must be a list, found `3`. Write `rules: [{accounts: [dev], max_duration: 8h}]`.',
      '4:8: `users` must be a mapping (`key: value` lines), found a list. Write `users: {alice: alice-gh}`.',
    ],
  },
  {
    name: 'two passes only',
    edit: ['passes: 4', 'passes: 2'],
    expected: ['35:50: `passes` must be a whole number from 3 to 10, found `2`. Write `passes: 3`.'],
  },
  {
    name: 'half a pass',
    edit: ['passes: 4', 'passes: 3.5'],
    expected: ['35:50: `passes` must be a whole number from 3 to 10, found `3.5`. Write `passes: 3`.'],
  },
  {
    name: 'an interval that is too short',
    edit: ['interval: 30s', 'interval: 14s'],
    expected: ['35:63: `interval` must be at least 15s, found `14s`. Write a longer one.'],
  },
  {
    name: 'an interval that is too long',
    edit: ['interval: 30s', 'interval: 6m'],
    expected: ['35:63: `interval` must be at most 1m, found `6m`. Write a shorter one.'],
  },
  {
    name: 'a wait that a job cannot last',
    edit: ['max_wait: 5h', 'max_wait: 6h'],
    expected: ['35:23: `max_wait` must be at most 5h45m, found `6h`. Write a shorter one.'],
  },
  {
    name: 'an unknown way to wait longer',
    edit: ['beyond: sweep', 'beyond: relais'],
    expected: ['35:35: `beyond` must be one of `relay`, `sweep`, found `relais`. Write `beyond: relay`.'],
  },
  {
    name: 'a wait timer that GitHub does not have',
    edit: ['wait: 4h', 'wait: 721h'],
    expected: ['36:75: `wait` must be at most 720h, found `721h`. Write a shorter one.'],
  },
  {
    name: 'one environment with two wait timers',
    edit: ['name: jit-wait-4h', 'name: JIT-wait-1h'],
    expected: ['36:56: `name` repeats `jit-wait-1h`. Write each environment once.'],
  },
  {
    name: 'an environment that needs quotes in a workflow',
    edit: ['name: jit-wait-4h', 'name: jit wait'],
    expected: [
      '36:56: `name` must be the name of a GitHub environment, found `jit wait`. Use letters, digits and `_.-`, as the environment is called in the repository’s settings.',
    ],
  },
  {
    name: 'a follow-up that is empty',
    edit: [
      '{max_wait: 5h, beyond: sweep, passes: 4, interval: 30s, warn_before: 5m,\n  environments: [{name: jit-wait-1h, wait: 1h}, {name: jit-wait-4h, wait: 4h}], sweep_within: 12h}',
      '',
    ],
    expected: ['35:1: `follow_up` is empty. Write `follow_up: {passes: 3, interval: 20s}`.'],
  },
  {
    name: 'webhooks of another product, of unknown events, for unknown accounts, twice',
    edit: [
      'follow_up: {',
      `notify:
  - {name: On Call, kind: slack, events: [granted]}
  - {name: oncall, kind: Teams, events: [grant, ended, ended], accounts: [prd]}
  - {name: oncall, kind: json, events: [alarm], url: "https://hooks.example.com/1"}
follow_up: {`,
    ],
    expected: [
      '36:12: `name` must be the name of a webhook, found `On Call`. Use 1 to 40 small letters, digits and hyphens, starting with a letter or digit.',
      '37:26: `kind` must be one of `slack`, `teams`, `json`, found `Teams`. Write `kind: teams`.',
      '37:42: Entry 1 of `events` must be one of `asked`, `granted`, `refused`, `ending`, `ended`, `break-glass`, `debt-due`, `alarm`, `doctor`, found `grant`. Write `granted`.',
      '37:56: Entry 3 of `events` repeats `ended`. Write each entry once.',
      '37:75: Entry 1 of `accounts` must be an account defined under accounts:, found `prd` (did you mean `prod`?). Define it under accounts:, or write one of dev, prod.',
      '38:12: `name` repeats `oncall`. Give each webhook one entry, with all of its events.',
      '38:49: Unknown key `url`. Use only name, kind, events, accounts.',
    ],
  },
  {
    name: 'a webhook that is told of nothing',
    edit: ['follow_up: {', 'notify: [{name: oncall, kind: slack}]\nfollow_up: {'],
    expected: ['35:10: `events` is missing. Add `events: [granted, ended]`.'],
  },
  {
    name: 'many mistakes at once in the rules',
    yaml: [
      'version: 1.0.0',
      'accounts:',
      '  dev:',
      '    id: 123456789012',
      '    region: Singapore',
      '    roles: {grant: x, revoke: y}',
      '    documents: [{nam: JitAccess-1h, max: 1h}]',
      '    log: {}',
      'rules:',
      '  - account: [dev]',
      '    max_duration: 1d',
      '    mfa: on',
      'user: {}',
      '',
    ].join('\n'),
    expected: [
      '1:10: `version` must be 1, found `1.0.0`. Write `version: 1`, without quotes.',
      '4:9: `id` must be a text, and YAML reads this as a number, found `123456789012`. Put quotes around it.',
      '5:13: `region` must be an AWS region, found `Singapore`. Write its code, such as `ap-southeast-1`, not a zone or a place.',
      '6:12: `logs` is missing. Add `logs: arn:aws:iam::123456789012:role/jit-logs`.',
      '6:20: `grant` must be the ARN of an IAM role, found `x`. Write `arn:aws:iam::ACCOUNT-ID:role/NAME`, copied from the stack that made the role.',
      '6:31: `revoke` must be the ARN of an IAM role, found `y`. Write `arn:aws:iam::ACCOUNT-ID:role/NAME`, copied from the stack that made the role.',
      '7:18: Unknown key `nam` (did you mean `name`?). Use only name, max.',
      '8:5: Unknown key `log` (did you mean `logs`?). Use only id, region, partition, roles, documents, logs, instances, names, foreign_documents.',
      '10:5: Unknown key `account` (did you mean `accounts`?). Use only accounts, users, instances, max_instances, live, min_duration, max_duration, start_within, approvals, approval_within, approvers, requesters, reason, mfa, source_ips, break_glass.',
      '12:10: `mfa` must be `true` or `false`, found `on`. Write `mfa: true`: YAML 1.2 knows no yes, no, on or off.',
      '13:1: Unknown key `user` (did you mean `users`?). Use only version, accounts, rules, users, people, follow_up, notify.',
    ],
  },
]
