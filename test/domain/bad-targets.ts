import type { BadFile } from './bad-file.ts'

/** Request files with mistakes in names and tags. */
export const BAD_TARGETS: readonly BadFile[] = [
  {
    name: 'tags beside instances',
    edit: ['duration: 4h', 'tags: {Service: api}\nduration: 4h'],
    expected: ['3:7: `tags` stands beside `instances`. Write one of them; ask for the other in a request of its own.'],
  },
  {
    name: 'tags as a list',
    edit: ['instances: [i-0123456789abcdef0]', 'tags: [Service]'],
    expected: ['2:7: `tags` must be a mapping (`key: value` lines), found a list. Write `tags: {Service: api}`.'],
  },
  {
    name: 'no tags',
    edit: ['instances: [i-0123456789abcdef0]', 'tags: {}'],
    expected: ['2:7: `tags` is an empty mapping. Write `tags: {Service: api}`.'],
  },
  {
    name: 'tags that are misspelt',
    edit: ['instances: [i-0123456789abcdef0]', 'tag: {Service: api}'],
    expected: [
      '2:1: Unknown key `tag` (did you mean `tags`?). Use only account, instances, tags, duration, reason, start, break_glass.',
    ],
  },
  {
    name: 'a tag without a value',
    edit: ['instances: [i-0123456789abcdef0]', 'tags: {Service: }'],
    expected: ['2:8: `Service` is empty. Write `Service: api`.'],
  },
  {
    name: 'a number as a value',
    edit: ['instances: [i-0123456789abcdef0]', 'tags: {Version: 2}'],
    expected: ['2:17: `Version` must be a text, and YAML reads this as a number, found `2`. Put quotes around it.'],
  },
  {
    name: 'a wildcard as a value',
    edit: ['instances: [i-0123456789abcdef0]', 'tags: {Service: "*"}'],
    expected: [
      '2:17: `Service` must be a tag value, found `*`. Use 1 to 256 letters, digits, spaces and `_.:/=+@-`; wildcards are never allowed.',
    ],
  },
  {
    name: 'a policy variable as a value',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an IAM policy variable
    edit: ['instances: [i-0123456789abcdef0]', 'tags: {Owner: "${aws:username}"}'],
    expected: [
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an IAM policy variable
      '2:15: `Owner` must be a tag value, found `${aws:username}`. Use 1 to 256 letters, digits, spaces and `_.:/=+@-`; variables are not expanded here.',
    ],
  },
  {
    name: 'a key that ends the condition',
    edit: ['instances: [i-0123456789abcdef0]', `tags: {'a":"b': c}`],
    expected: [
      '2:8: The key must be a tag key, found `a":"b`. Use 1 to 128 letters, digits and `_.:/=+@-`, starting with a letter or digit; not `aws:ssmmessages:…`.',
    ],
  },
  {
    name: 'the tag of AWS on sessions',
    edit: ['instances: [i-0123456789abcdef0]', 'tags: {"aws:ssmmessages:session-id": x}'],
    expected: [
      '2:8: The key must be a tag key, found `aws:ssmmessages:session-id`. Use 1 to 128 letters, digits and `_.:/=+@-`, starting with a letter or digit; not `aws:ssmmessages:…`.',
    ],
  },
  {
    name: 'tags that differ in case',
    edit: ['instances: [i-0123456789abcdef0]', 'tags: {Service: api, service: api}'],
    expected: ['2:22: The tag `service` differs from `Service` only in case. Keep one.'],
  },
  {
    name: 'six tags',
    edit: ['instances: [i-0123456789abcdef0]', 'tags: {A: a, B: b, C: c, D: d, E: e, F: f}'],
    expected: ['2:7: `tags` has 6 tags; 5 are allowed. Take some out.'],
  },
  {
    name: 'several values of a tag',
    edit: ['instances: [i-0123456789abcdef0]', 'tags: {Service: [api, db]}'],
    expected: ['2:17: `Service` must be a text, found a list. Write `Service: api`.'],
  },
  {
    name: 'a name with a space',
    edit: ['i-0123456789abcdef0', 'api 3'],
    expected: [
      '2:13: Entry 1 of `instances` must be an instance id or a name of one, found `api 3`. Write an id (`i-` and 8 or 17 lower-case hex digits, or `mi-` and 17) or a name, one entry an instance.',
    ],
  },
  {
    name: 'a name that begins like an id',
    edit: ['i-0123456789abcdef0', 'i-love-api'],
    expected: [
      '2:13: Entry 1 of `instances` must be an instance id, found `i-love-api`. Write `i-` and 8 or 17 lower-case hex digits, or `mi-` and 17, one entry an instance.',
    ],
  },
]

/** Rule files with mistakes in names, tags and their bounds. */
export const BAD_TARGET_RULES: readonly BadFile[] = [
  {
    name: 'names as a list',
    edit: ['prefix: sessions}', 'prefix: sessions}\n    instances: [api-3]'],
    expected: [
      '14:16: `instances` must be a mapping (`key: value` lines), found a list. Write `instances: {api-3: i-0123456789abcdef0}`.',
    ],
  },
  {
    name: 'a name for something that is no id',
    edit: ['prefix: sessions}', 'prefix: sessions}\n    instances: {api-3: api}'],
    expected: [
      '14:24: `api-3` must be an instance id, found `api`. Write `i-` and 8 or 17 lower-case hex digits, or `mi-` and 17, one entry an instance.',
    ],
  },
  {
    name: 'a name that looks like an id',
    edit: ['prefix: sessions}', 'prefix: sessions}\n    instances: {i-01234567: i-01234567}'],
    expected: [
      '14:17: The key must be a name for an instance, found `i-01234567`. Use 1 to 128 letters, digits and `_.:/=+@-`, starting with a letter or digit, not with `i-` or `mi-`.',
    ],
  },
  {
    name: 'names of two kinds',
    edit: ['prefix: sessions}', 'prefix: sessions}\n    instances: {api-3: i-01234567}\n    names: tag'],
    expected: ['15:12: `names` stands beside `instances`, so that a name could mean two instances. Keep one of them.'],
  },
  {
    name: 'another source of names',
    edit: ['prefix: sessions}', 'prefix: sessions}\n    names: dns'],
    expected: ['14:12: `names` must be one of `tag`, found `dns`. Write `names: tag`.'],
  },
  {
    name: 'a rule for a name that no account has',
    edit: ['i-0aaaaaaaaaaaaaaa0', 'api-3'],
    expected: [
      '26:17: Entry 1 of `instances` must be an instance id, or a name under `instances:` of an account of this rule, found `api-3`. Define it there, or write the id.',
    ],
  },
  {
    name: 'a rule for a misspelt name',
    edit: [
      'prod-logs}\nrules:\n  - accounts: [dev]\n    max_duration: 8h\n    approvers: [carol, dave]\n  - accounts: [prod]\n    instances: [i-0aaaaaaaaaaaaaaa0,',
      'prod-logs}\n    instances: {api-3: i-01234567}\nrules:\n  - accounts: [dev]\n    max_duration: 8h\n  - accounts: [prod]\n    instances: [api-33,',
    ],
    expected: [
      '26:17: Entry 1 of `instances` must be an instance id, or a name under `instances:` of an account of this rule, found `api-33` (did you mean `api-3`?). Define it there, or write the id.',
    ],
  },
  {
    name: 'a live rule with a list',
    edit: ['    approvals: 2\n', '    approvals: 2\n    live: true\n'],
    expected: ['29:11: `live` stands beside `instances`, and a live tag is not bound to a list. Keep one of them.'],
  },
  {
    name: 'a live rule behind a list',
    edit: ['users:\n', '  - {accounts: [dev, prod], max_duration: 1h, live: true}\nusers:\n'],
    expected: [
      '32:53: `live` comes behind rule 2, which lists instances: a tag put on one of them would open it by this rule. Write this rule for other accounts or users, or without `live`.',
    ],
  },
  {
    name: 'live in words',
    edit: ['    approvals: 2\n', '    approvals: 2\n    live: yes\n'],
    expected: [
      '29:11: `live` must be `true` or `false`, found `yes`. Write `live: true`: YAML 1.2 knows no yes, no, on or off.',
    ],
  },
  {
    name: 'no instances at all',
    edit: ['    approvals: 2\n', '    approvals: 2\n    max_instances: 0\n'],
    expected: ['29:20: `max_instances` must be a whole number from 1 to 100, found `0`. Write `max_instances: 20`.'],
  },
]
