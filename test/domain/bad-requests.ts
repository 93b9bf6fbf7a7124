import type { BadFile } from './bad-file.ts'

// Over 200 lines: one table of all mistakes in a request file.

/** Request files whose YAML is good. */
export const BAD_REQUESTS: readonly BadFile[] = [
  {
    name: 'a misspelt key',
    edit: ['duration', 'durration'],
    expected: [
      '3:1: Unknown key `durration` (did you mean `duration`?). Use only account, instances, tags, duration, reason, start, break_glass.',
    ],
  },
  {
    name: 'a key in another case',
    edit: ['reason:', 'Reason:'],
    expected: [
      '4:1: Unknown key `Reason` (did you mean `reason`?). Use only account, instances, tags, duration, reason, start, break_glass.',
    ],
  },
  {
    name: 'a key that means nothing',
    edit: ['account: dev', 'account: dev\nsudo: true'],
    expected: ['2:1: Unknown key `sudo`. Use only account, instances, tags, duration, reason, start, break_glass.'],
  },
  {
    name: 'a missing key in the second entry',
    yaml: [
      '- {account: dev, instances: [i-0123456789abcdef0], duration: 1h, reason: one}',
      '- account: dev',
      '  instances: [i-0123456789abcdef0]',
      '  duration: 1h',
      '',
    ].join('\n'),
    expected: ['2:3: `reason` is missing. Add `reason: "INC-1234: api-3 disk full"`.'],
  },
  {
    name: 'every key missing but the account',
    yaml: 'account: dev\n',
    expected: [
      '1:1: `duration` is missing. Add `duration: 4h`.',
      '1:1: `reason` is missing. Add `reason: "INC-1234: api-3 disk full"`.',
      '1:1: `instances` is missing. Add `instances: [i-0123456789abcdef0]` or `tags: {Service: api}`.',
    ],
  },
  {
    name: 'an empty value',
    edit: ['duration: 4h', 'duration:'],
    expected: ['3:1: `duration` is empty. Write `duration: 4h`.'],
  },
  {
    name: 'an account that nobody knows',
    edit: ['account: dev', 'account: live'],
    expected: ['1:10: `account` must be an account that the rules know, found `live`. Write one of dev, prod.'],
  },
  {
    name: 'an account misspelt',
    edit: ['account: dev', 'account: prodd'],
    expected: [
      '1:10: `account` must be an account that the rules know, found `prodd` (did you mean `prod`?). Write one of dev, prod.',
    ],
  },
  {
    name: 'an account left out though there are two',
    edit: ['account: dev\n', ''],
    expected: ['1:1: `account` is missing. Add `account: dev`.'],
  },
  {
    name: 'an account that is a number',
    edit: ['account: dev', 'account: 0123'],
    expected: [
      '1:10: YAML reads `0123` as the number 123. Put quotes around it if it is a text: `"0123"`; otherwise write plain decimal digits.',
    ],
  },
  {
    name: 'one instance without brackets',
    edit: ['[i-0123456789abcdef0]', 'i-0123456789abcdef0'],
    expected: [
      '2:12: `instances` must be a list, found `i-0123456789abcdef0`. Write `instances: [i-0123456789abcdef0]`.',
    ],
  },
  {
    name: 'an empty list of instances',
    edit: ['[i-0123456789abcdef0]', '[]'],
    expected: ['2:12: `instances` is an empty list. Write `instances: [i-0123456789abcdef0]`.'],
  },
  {
    name: 'a wildcard',
    edit: ['[i-0123456789abcdef0]', '["*"]'],
    expected: [
      '2:13: Entry 1 of `instances` must be an instance id or a name of one, found `*`. Write an id (`i-` and 8 or 17 lower-case hex digits, or `mi-` and 17) or a name, one entry an instance; wildcards are never allowed.',
    ],
  },
  {
    name: 'a wildcard at the end of an id',
    edit: ['[i-0123456789abcdef0]', '[i-0123*]'],
    expected: [
      '2:13: Entry 1 of `instances` must be an instance id, found `i-0123*`. Write `i-` and 8 or 17 lower-case hex digits, or `mi-` and 17, one entry an instance; wildcards are never allowed.',
    ],
  },
  {
    name: 'a policy variable',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an IAM policy variable
    edit: ['[i-0123456789abcdef0]', "['${aws:userid}']"],
    expected: [
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an IAM policy variable
      '2:13: Entry 1 of `instances` must be an instance id or a name of one, found `${aws:userid}`. Write an id (`i-` and 8 or 17 lower-case hex digits, or `mi-` and 17) or a name, one entry an instance; variables are not expanded here.',
    ],
  },
  {
    name: 'an ARN for an instance',
    edit: ['[i-0123456789abcdef0]', '["arn:aws:ec2:us-east-1:123456789012:instance/i-0123456789abcdef0"]'],
    expected: [
      '2:13: Entry 1 of `instances` must be an instance id, found `arn:aws:ec2:us-east-1:123456789012:instance/i-0123456789abc…`. Write `i-` and 8 or 17 lower-case hex digits, or `mi-` and 17, one entry an instance.',
    ],
  },
  {
    name: 'a capital hex digit',
    edit: ['i-0123456789abcdef0', 'i-0123456789ABCDEF0'],
    expected: [
      '2:13: Entry 1 of `instances` must be an instance id, found `i-0123456789ABCDEF0`. Write `i-` and 8 or 17 lower-case hex digits, or `mi-` and 17, one entry an instance.',
    ],
  },
  {
    name: 'a managed node with a short id',
    edit: ['i-0123456789abcdef0', 'mi-01234567'],
    expected: [
      '2:13: Entry 1 of `instances` must be an instance id, found `mi-01234567`. Write `i-` and 8 or 17 lower-case hex digits, or `mi-` and 17, one entry an instance.',
    ],
  },
  {
    name: 'an instance twice',
    edit: ['[i-0123456789abcdef0]', '[i-0123456789abcdef0, i-01234567, i-0123456789abcdef0]'],
    expected: ['2:46: Entry 3 of `instances` repeats `i-0123456789abcdef0`. Write each entry once.'],
  },
  {
    name: 'instances as a mapping',
    edit: ['[i-0123456789abcdef0]', '{i-0123456789abcdef0: true}'],
    expected: ['2:12: `instances` must be a list, found a mapping. Write `instances: [i-0123456789abcdef0]`.'],
  },
  {
    name: 'twenty-one instances',
    edit: [
      '[i-0123456789abcdef0]',
      '[i-00001000, i-00001001, i-00001002, i-00001003, i-00001004, i-00001005, i-00001006, i-00001007, i-00001008, i-00001009, i-00001010, i-00001011, i-00001012, i-00001013, i-00001014, i-00001015, i-00001016, i-00001017, i-00001018, i-00001019, i-00001020]',
    ],
    expected: ['2:12: `instances` has 21 entries; 20 are allowed. Take some out.'],
  },
  {
    name: 'a path in an instance id',
    edit: ['i-0123456789abcdef0', '../i-01234567'],
    expected: [
      '2:13: Entry 1 of `instances` must be an instance id or a name of one, found `../i-01234567`. Write an id (`i-` and 8 or 17 lower-case hex digits, or `mi-` and 17) or a name, one entry an instance.',
    ],
  },
  {
    name: 'a duration of words',
    edit: ['4h', '4 hours'],
    expected: ['3:11: `duration` must be a duration, found `4 hours`. Write it as 4h.'],
  },
  ...(
    [
      ['240min', '4h'],
      ['PT4H', '4h'],
      ['PT1H30M', '1h30m'],
      ['1.5h', '1h30m'],
      ['1 hour and 30 minutes', '1h30m'],
      ['1 Day', '24h'],
    ] as const
  ).map(([written, form]) => ({
    name: `a duration written as ${written}`,
    edit: ['4h', written] as const,
    expected: [`3:11: \`duration\` must be a duration, found \`${written}\`. Write it as ${form}.`],
  })),
  {
    name: 'a reason that YAML takes for a comment',
    edit: ['reason: "INC-1234: api-3 disk full"', 'reason: #1234'],
    expected: [
      '4:1: `reason` is empty. Write `reason: "INC-1234: api-3 disk full"`; what begins with `#` is a comment, so put quotes around it.',
    ],
  },
  {
    name: 'keys that other tools ask for',
    edit: ['account: dev', 'account: dev\nregion: eu-west-1\nusers: [bob]\nport: 22\nDocument: AWS-StartSSHSession'],
    expected: [
      '2:1: Unknown key `region`. Leave it out: the account says the region.',
      '3:1: Unknown key `users`. Leave it out, and write a file for each user: its name tells the user.',
      '4:1: Unknown key `port`. Leave it out: only shells are given, for a tunnel is not recorded; docs/troubleshooting.md says what to do instead.',
      '5:1: Unknown key `Document`. Leave it out: the rules choose the session document by the duration.',
    ],
  },
  {
    name: 'quotes of a word processor',
    edit: ['account: dev', 'account: “dev”'],
    expected: [
      '1:10: `account` must be an account that the rules know, found `“dev”` (did you mean `dev`?). Write one of dev, prod.',
    ],
  },
  {
    name: 'a duration in days',
    edit: ['4h', '2d'],
    expected: ['3:11: `duration` must be at most 24h, found `2d`. Write a shorter one.'],
  },
  {
    name: 'a sexagesimal duration',
    edit: ['4h', '1:30'],
    expected: ['3:11: `duration` must be a duration, found `1:30`. Write it as 1h30m.'],
  },
  {
    name: 'a fraction of an hour',
    edit: ['4h', '1.5'],
    expected: [
      '3:11: `duration` must be a duration, found `1.5`. Write it as 30m, 4h or 1h30m; a bare whole number is minutes.',
    ],
  },
  {
    name: 'a duration of nothing',
    edit: ['4h', '0'],
    expected: [
      '3:11: `duration` must be a duration, found `0`. Write it as 30m, 4h or 1h30m; a bare whole number is minutes.',
    ],
  },
  {
    name: 'a negative duration',
    edit: ['4h', '-30'],
    expected: [
      '3:11: `duration` must be a duration, found `-30`. Write it as 30m, 4h or 1h30m; a bare whole number is minutes.',
    ],
  },
  {
    name: 'a hexadecimal duration',
    edit: ['4h', '0x10'],
    expected: [
      '3:11: YAML reads `0x10` as the number 16. Put quotes around it if it is a text: `"0x10"`; otherwise write plain decimal digits.',
    ],
  },
  {
    name: 'a duration with a leading zero',
    edit: ['4h', '030'],
    expected: [
      '3:11: YAML reads `030` as the number 30. Put quotes around it if it is a text: `"030"`; otherwise write plain decimal digits.',
    ],
  },
  {
    name: 'a duration of more than a day',
    edit: ['4h', '24h1m'],
    expected: ['3:11: `duration` must be at most 24h, found `24h1m`. Write a shorter one.'],
  },
  {
    name: 'an endless duration',
    edit: ['4h', '.inf'],
    expected: [
      '3:11: YAML reads `.inf` as the number Infinity. Put quotes around it if it is a text: `".inf"`; otherwise write plain decimal digits.',
    ],
  },
  {
    name: 'a duration as a mapping',
    edit: ['4h', '{h: 4}'],
    expected: [
      '3:11: `duration` must be a duration, found a mapping. Write it as 30m, 4h or 1h30m; a bare whole number is minutes.',
    ],
  },
  {
    name: 'a list of durations',
    edit: ['4h', '[4h]'],
    expected: [
      '3:11: `duration` must be a duration, found a list. Write it as 30m, 4h or 1h30m; a bare whole number is minutes.',
    ],
  },
  {
    name: 'a blank reason',
    edit: ['"INC-1234: api-3 disk full"', '"   "'],
    expected: [
      '4:9: `reason` must say something, found `   `. Write why access is needed, such as "INC-1234: api-3 disk full".',
    ],
  },
  {
    name: 'a reason that is a number',
    edit: ['"INC-1234: api-3 disk full"', '1234'],
    expected: ['4:9: `reason` must be a text, and YAML reads this as a number, found `1234`. Put quotes around it.'],
  },
  {
    name: 'a reason that is a truth value',
    edit: ['"INC-1234: api-3 disk full"', 'true'],
    expected: ['4:9: `reason` must be a text, and YAML reads this as a boolean, found `true`. Put quotes around it.'],
  },
  {
    name: 'a reason of two lines',
    edit: ['"INC-1234: api-3 disk full"', '|\n  INC-1234\n  and more'],
    expected: [
      '4:9: `reason` must be a single line, found `INC-1234\\u{a}and more\\u{a}`. Put it on one line without tabs, in quotes.',
    ],
  },
  {
    name: 'a reason of 501 characters',
    edit: ['INC-1234: api-3 disk full', 'x'.repeat(501)],
    expected: ['4:9: `reason` has 501 characters; 500 are allowed. Shorten it, and link to the rest.'],
  },
  {
    name: 'a start without a zone',
    edit: ['duration: 4h', 'duration: 4h\nstart: 2026-11-24T02:00:00'],
    expected: [
      '4:8: `start` must be an instant with its zone, found `2026-11-24T02:00:00`. End it in `Z` for UTC, or in an offset such as `+07:00`.',
    ],
  },
  {
    name: 'a start that is a date',
    edit: ['duration: 4h', 'duration: 4h\nstart: 2026-11-24'],
    expected: [
      '4:8: `start` must be an instant with its zone, found `2026-11-24`. Add time and zone: `2026-11-24T02:00:00Z`.',
    ],
  },
  {
    name: 'a start on a day that does not exist',
    edit: ['duration: 4h', 'duration: 4h\nstart: 2026-02-30T02:00:00Z'],
    expected: [
      '4:8: `start` must be an instant with its zone, found `2026-02-30T02:00:00Z`. Write it as `2026-11-24T02:00:00Z` or `2026-11-24T09:00:00+07:00`.',
    ],
  },
  {
    name: 'a start with parts of a second',
    edit: ['duration: 4h', 'duration: 4h\nstart: 2026-11-24T02:00:00.5Z'],
    expected: [
      '4:8: `start` must be an instant with its zone, found `2026-11-24T02:00:00.5Z`. Leave the parts of a second out.',
    ],
  },
  {
    name: 'a start in another century',
    edit: ['duration: 4h', 'duration: 4h\nstart: 3026-11-24T02:00:00Z'],
    expected: [
      '4:8: `start` must lie between 2020 and 2099, found `3026-11-24T02:00:00Z`. Write it as `2026-11-24T02:00:00Z` or `2026-11-24T09:00:00+07:00`.',
    ],
  },
  {
    name: 'a start as seconds since 1970',
    edit: ['duration: 4h', 'duration: 4h\nstart: 1795485600'],
    expected: [
      '4:8: `start` must be a text, and YAML reads this as a number, found `1795485600`. Write `start: 2026-11-24T02:00:00Z`.',
    ],
  },
  {
    name: 'more requests than one file may hold',
    yaml: Array.from(
      { length: 101 },
      (_, index) => `- {instances: [i-01234567], duration: 1h, account: dev, reason: number ${index}}\n`,
    ).join(''),
    expected: ['101:3: The file holds 101 requests; 100 are allowed. Delete those that have ended.'],
  },
  {
    name: 'the same request twice, written differently',
    yaml: [
      '- account: dev',
      '  instances: [i-01234567, i-76543210]',
      '  duration: 90',
      '  reason: one',
      '- reason: one',
      '  duration: 1h30m',
      '  instances: [i-76543210, i-01234567]',
      '  account: dev',
      '',
    ].join('\n'),
    expected: ['5:3: This request repeats the one at line 1, column 3. Delete one of them.'],
  },
  {
    name: 'many mistakes at once',
    yaml: [
      '- acount: dev',
      '  instances: i-*',
      '  duration: 1:30',
      '  reason: 7',
      '  start: tomorrow',
      '- account: live',
      '  duration: 48h',
      '  duration: 4h',
      '',
    ].join('\n'),
    expected: [
      '1:3: Unknown key `acount` (did you mean `account`?). Use only account, instances, tags, duration, reason, start, break_glass.',
      '2:14: `instances` must be a list, found `i-*`. Write `instances: [i-0123456789abcdef0]`.',
      '3:13: `duration` must be a duration, found `1:30`. Write it as 1h30m.',
      '4:11: `reason` must be a text, and YAML reads this as a number, found `7`. Put quotes around it.',
      '5:10: `start` must be an instant with its zone, found `tomorrow`. Write it as `2026-11-24T02:00:00Z` or `2026-11-24T09:00:00+07:00`.',
      '6:3: `reason` is missing. Add `reason: "INC-1234: api-3 disk full"`.',
      '6:3: `instances` is missing. Add `instances: [i-0123456789abcdef0]` or `tags: {Service: api}`.',
      '6:12: `account` must be an account that the rules know, found `live`. Write one of dev, prod.',
      '8:3: The key `duration` stands here again; first on line 7. Keep one.',
    ],
  },
  {
    name: 'the extension .yml',
    path: 'requests/alice.yml',
    edit: ['4h', '4h'],
    expected: [
      '1:1: Request files are named requests/USER.yaml, found `requests/alice.yml`. Rename it to requests/alice.yaml.',
    ],
  },
  {
    name: 'a file in a subfolder',
    path: 'requests/team/alice.yaml',
    edit: ['4h', '4h'],
    expected: [
      '1:1: Request files are named requests/USER.yaml, found `requests/team/alice.yaml`. Move it to requests/, without subfolders, and name it after the IAM user.',
    ],
  },
  {
    name: 'a file outside requests',
    path: 'alice.yaml',
    edit: ['4h', '4h'],
    expected: [
      '1:1: Request files are named requests/USER.yaml, found `alice.yaml`. Move it to requests/, without subfolders, and name it after the IAM user.',
    ],
  },
  {
    name: 'a file name that is no IAM user name',
    path: 'requests/alice smith.yaml',
    edit: ['4h', '4h'],
    expected: [
      "1:1: The file's name must be that of an IAM user, found `alice smith`. Use 1 to 64 letters, digits and `_+=,.@-`, exactly as in IAM.",
    ],
  },
  {
    name: 'a file name with 65 characters',
    path: 'requests/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.yaml',
    edit: ['4h', '4h'],
    expected: [
      "1:1: The file's name must be that of an IAM user, found `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…`. Use 1 to 64 letters, digits and `_+=,.@-`, exactly as in IAM.",
    ],
  },
  {
    name: 'a bad name and a bad value',
    path: 'requests/a*.yaml',
    edit: ['4h', '4y'],
    expected: [
      "1:1: The file's name must be that of an IAM user, found `a*`. Use 1 to 64 letters, digits and `_+=,.@-`, exactly as in IAM.",
      '3:11: `duration` must be a duration, found `4y`. Write it as 30m, 4h or 1h30m; a bare whole number is minutes.',
    ],
  },
]
