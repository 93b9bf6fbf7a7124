import type { BadFile } from './bad-file.ts'

// Over 200 lines: one table of all mistakes in YAML.

/** Request files that are wrong as files: shape, bytes, characters, YAML. */
export const BAD_YAML: readonly BadFile[] = [
  {
    name: 'an empty file',
    yaml: '',
    expected: ['1:1: The file holds no request. Write a request, or delete the file to withdraw all of them.'],
  },
  {
    name: 'a file of comments only',
    yaml: ['# nothing yet', '', '# really', ''].join('\n'),
    expected: ['1:1: The file holds no request. Write a request, or delete the file to withdraw all of them.'],
  },
  {
    name: 'an empty list',
    yaml: ['# withdrawn', '[]', ''].join('\n'),
    expected: ['2:1: The list of requests is empty. Write a request, or delete the file to withdraw all of them.'],
  },
  {
    name: 'a text instead of a request',
    yaml: 'please let me in\n',
    expected: [
      '1:1: The file must be a mapping (`key: value` lines), found `please let me in`. Write `{account: …, instances: […], duration: …, reason: …}`.',
    ],
  },
  {
    name: 'a number in a list of requests',
    yaml: '- 3\n',
    expected: [
      '1:3: Entry 1 must be a mapping (`key: value` lines), found `3`. Write `{account: …, instances: […], duration: …, reason: …}`.',
    ],
  },
  {
    name: 'a null in a list of requests',
    yaml: ['- account: dev', '  instances: [i-0123456789abcdef0]', '  duration: 4h', '  reason: ok', '-', ''].join(
      '\n',
    ),
    expected: ['5:2: Entry 2 is empty. Write `{account: …, instances: […], duration: …, reason: …}`.'],
  },
  {
    name: 'no keys at all but one unknown',
    yaml: 'who: me\n',
    expected: [
      '1:1: `account` is missing. Add `account: dev`.',
      '1:1: `duration` is missing. Add `duration: 4h`.',
      '1:1: `reason` is missing. Add `reason: "INC-1234: api-3 disk full"`.',
      '1:1: Unknown key `who`. Use only account, instances, tags, duration, reason, start, break_glass.',
      '1:1: `instances` is missing. Add `instances: [i-0123456789abcdef0]` or `tags: {Service: api}`.',
    ],
  },
  {
    name: 'a second document',
    edit: ['duration: 4h\n', '---\nduration: 4h\n'],
    expected: [
      '3:1: A second YAML document starts here; a file holds one. Write several requests as one list, and delete the `---` or `...` between them.',
    ],
  },
  {
    name: 'a second document after an end marker',
    edit: ['duration: 4h\n', '...\nduration: 4h\n'],
    expected: [
      '4:1: A second YAML document starts here; a file holds one. Write several requests as one list, and delete the `---` or `...` between them.',
    ],
  },
  {
    name: 'a YAML directive',
    yaml: ['%YAML 1.1', '---', 'account: dev', ''].join('\n'),
    expected: ['1:1: A line that starts with `%` is a YAML directive; none is allowed. Delete the line.'],
  },
  {
    name: 'a directive that nobody knows',
    yaml: ['%FOO bar', '---', 'account: dev', ''].join('\n'),
    expected: ['1:1: A line that starts with `%` is a YAML directive; none is allowed. Delete the line.'],
  },
  {
    name: 'a file larger than 64 KiB',
    yaml: `# ${'x'.repeat(65_536)}`,
    expected: ['1:1: The file has 65538 bytes; 65536 are allowed. Take out what is no longer needed.'],
  },
  {
    name: 'bytes that are not UTF-8',
    bytes: [
      0x61, 0x63, 0x63, 0x6f, 0x75, 0x6e, 0x74, 0x3a, 0x20, 0x64, 0x65, 0x76, 0xa, 0x72, 0x65, 0x61, 0x73, 0x6f, 0x6e,
      0x3a, 0x20, 0x63, 0x61, 0x66, 0xe9, 0xa,
    ],
    expected: ['2:12: Byte 25 of the file is not valid UTF-8. Save the file as UTF-8.'],
  },
  {
    name: 'UTF-16',
    bytes: [0xff, 0xfe, 0x61, 0x0, 0x3a, 0x0],
    expected: ['1:1: Byte 1 of the file is not valid UTF-8. Save the file as UTF-8.'],
  },
  {
    name: 'a cut UTF-8 sequence at the end',
    bytes: [0x72, 0x65, 0x61, 0x73, 0x6f, 0x6e, 0x3a, 0x20, 0x63, 0x61, 0x66, 0xc3],
    expected: ['1:12: Byte 12 of the file is not valid UTF-8. Save the file as UTF-8.'],
  },
  {
    name: 'a byte order mark',
    edit: ['account: dev', '\u{feff}account: dev'],
    expected: [
      '1:1: The file starts with a byte order mark (U+FEFF). Save the file as UTF-8 without a byte order mark.',
    ],
  },
  {
    name: 'a zero-width space in a value',
    edit: ['api-3 disk', 'api-3\u{200b} disk'],
    expected: [
      '4:25: Here stands U+200B, which cannot be seen or looks like something else. Delete it, or retype the line: text copied from web pages and chats often carries such characters.',
    ],
  },
  {
    name: 'a right-to-left override in a comment',
    edit: ['duration: 4h', 'duration: 4h # \u{202e}h42'],
    expected: [
      '3:16: Here stands U+202E, which cannot be seen or looks like something else. Delete it, or retype the line: text copied from web pages and chats often carries such characters.',
    ],
  },
  {
    name: 'a no-break space in front of a key',
    edit: ['duration: 4h', 'duration:\u{a0}4h'],
    expected: [
      '3:1: A key and its colon do not stand on one line. Write `key: value`.',
      '3:10: Here stands U+00A0, which cannot be seen or looks like something else. Delete it, or retype the line: text copied from web pages and chats often carries such characters.',
    ],
  },
  {
    name: 'a NUL',
    edit: ['disk full', 'disk\u0000full'],
    expected: [
      '4:30: Here stands U+0000, which cannot be seen or looks like something else. Delete it, or retype the line: text copied from web pages and chats often carries such characters.',
    ],
  },
  {
    name: 'an escape of an invisible character',
    edit: ['disk full', 'disk \\u200bfull'],
    expected: ['4:9: This text holds U+200B, a character that cannot be seen. Take the escape out.'],
  },
  {
    name: 'an escape of a control character',
    edit: ['disk full', 'disk \\e[31m full'],
    expected: ['4:9: This text holds U+001B, a character that cannot be seen. Take the escape out.'],
  },
  {
    name: 'an escape of a lone surrogate',
    edit: ['disk full', 'disk \\ud800 full'],
    expected: ['4:9: This text holds U+D800, a character that cannot be seen. Take the escape out.'],
  },
  {
    name: 'a tag character',
    edit: ['disk full', 'disk \u{e0041} full'],
    expected: [
      '4:31: Here stands U+E0041, which cannot be seen or looks like something else. Delete it, or retype the line: text copied from web pages and chats often carries such characters.',
    ],
  },
  {
    name: 'a soft hyphen in a key',
    edit: ['duration: 4h', 'dura\u{ad}tion: 4h'],
    expected: [
      '3:1: Unknown key `dura\\u{ad}tion` (did you mean `duration`?). Use only account, instances, tags, duration, reason, start, break_glass.',
      '3:5: Here stands U+00AD, which cannot be seen or looks like something else. Delete it, or retype the line: text copied from web pages and chats often carries such characters.',
    ],
  },
  {
    name: 'old Macintosh line ends',
    edit: ['duration: 4h\n', 'duration: 4h\r'],
    expected: [
      '3:11: A second `: ` stands on this line. Put quotes around a text that holds `: `.',
      '3:13: Here stands U+000D, which cannot be seen or looks like something else. Delete it, or retype the line: text copied from web pages and chats often carries such characters.',
    ],
  },
  {
    name: 'a tab for indentation',
    yaml: ['- account: dev', '\tduration: 4h', ''].join('\n'),
    expected: ['2:2: This line is indented with a tab. Indent with spaces.'],
  },
  {
    name: 'an unclosed bracket',
    edit: ['[i-0123456789abcdef0]', '[i-0123456789abcdef0'],
    expected: ['3:1: A list in brackets is not closed before this. Add the `]`.'],
  },
  {
    name: 'an unclosed quote',
    edit: ['disk full"', 'disk full'],
    expected: ['4:34: A text in quotes is not closed. Add the closing quote.'],
  },
  {
    name: 'a colon in a text without quotes',
    edit: ['"INC-1234: api-3 disk full"', 'INC-1234: api-3 disk full'],
    expected: ['4:9: A second `: ` stands on this line. Put quotes around a text that holds `: `.'],
  },
  {
    name: 'a text that starts with @',
    edit: ['"INC-1234: api-3 disk full"', '@carol said so'],
    expected: ['4:9: A text without quotes cannot start with this character. Put quotes around the text.'],
  },
  {
    name: 'an unknown escape',
    edit: ['disk full', 'disk \\d full'],
    expected: ['4:31: Invalid escape sequence \\d. Write a backslash as `\\\\`, or use single quotes.'],
  },
  {
    name: 'keys indented unevenly',
    edit: ['duration: 4h', ' duration: 4h'],
    expected: [
      '3:1: All mapping items must start at the same column. Indent what belongs together by the same number of spaces.',
    ],
  },
  {
    name: 'a key twice',
    edit: ['duration: 4h', 'duration: 4h\nduration: 8h'],
    expected: ['4:1: The key `duration` stands here again; first on line 3. Keep one.'],
  },
  {
    name: 'a merge key',
    yaml: [
      '- &base',
      '  account: dev',
      '  instances: [i-0123456789abcdef0]',
      '  duration: 4h',
      '  reason: one',
      '- <<: *base',
      '  reason: two',
      '',
    ].join('\n'),
    expected: ['6:3: The merge key `<<` is not part of YAML 1.2. Write the merged keys out.'],
  },
  {
    name: 'a foreign tag',
    edit: ['duration: 4h', 'duration: !!python/object 4h'],
    expected: [
      '3:11: The tag `!!python/object` is not allowed. Leave it out; put quotes around a text that starts with `!`.',
    ],
  },
  {
    name: 'a tag of YAML 1.1',
    edit: ['"INC-1234: api-3 disk full"', '!!binary aGk='],
    expected: ['4:9: The tag `!!binary` is not allowed. Leave it out; put quotes around a text that starts with `!`.'],
  },
  {
    name: 'an alias of nothing',
    edit: ['account: dev', 'account: *acct'],
    expected: ['1:10: No value before this is anchored as `&acct`. Write the value out.'],
  },
  {
    name: 'an alias in an anchored value',
    yaml: [
      '- &a',
      '  account: &d dev',
      '  instances: [i-0123456789abcdef0]',
      '  duration: 4h',
      '  reason: &r one',
      '- &b',
      '  account: *d',
      '  instances: [i-0123456789abcdef0]',
      '  duration: 5h',
      '  reason: one',
      '- *b',
      '',
    ].join('\n'),
    expected: [
      '7:3: The value anchored as `&b` holds an alias. Write the inner value out.',
      '11:3: No value before this is anchored as `&b`. Write the value out.',
    ],
  },
  {
    name: 'more than ten aliases',
    edit: ['[i-0123456789abcdef0]', '[&i i-0123456789abcdef0, *i, *i, *i, *i, *i, *i, *i, *i, *i, *i, *i]'],
    expected: [
      '2:37: Entry 2 of `instances` repeats `i-0123456789abcdef0`. Write each entry once.',
      '2:41: Entry 3 of `instances` repeats `i-0123456789abcdef0`. Write each entry once.',
      '2:45: Entry 4 of `instances` repeats `i-0123456789abcdef0`. Write each entry once.',
      '2:49: Entry 5 of `instances` repeats `i-0123456789abcdef0`. Write each entry once.',
      '2:53: Entry 6 of `instances` repeats `i-0123456789abcdef0`. Write each entry once.',
      '2:57: Entry 7 of `instances` repeats `i-0123456789abcdef0`. Write each entry once.',
      '2:61: Entry 8 of `instances` repeats `i-0123456789abcdef0`. Write each entry once.',
      '2:65: Entry 9 of `instances` repeats `i-0123456789abcdef0`. Write each entry once.',
      '2:69: Entry 10 of `instances` repeats `i-0123456789abcdef0`. Write each entry once.',
      '2:73: Entry 11 of `instances` repeats `i-0123456789abcdef0`. Write each entry once.',
      '2:77: The file has more than 10 aliases. Write the values out.',
    ],
  },
  {
    name: 'a key that is a list',
    edit: ['account: dev', '? [account]\n: dev'],
    expected: ['1:3: A key must be a text. Write a plain name before the colon.'],
  },
  {
    name: 'brackets nested far too deep',
    edit: ['[i-0123456789abcdef0]', '[[[[[[[[[[[[[[[[[[[[[i-0123456789abcdef0'],
    expected: ['2:24: Lists and mappings are nested more than 12 deep. Write the file as the documentation shows it.'],
  },
  {
    name: 'lists nested far too deep',
    yaml: '- - - - - - - - - - - - - - - a\n',
    expected: ['1:25: Lists and mappings are nested more than 12 deep. Write the file as the documentation shows it.'],
  },
  {
    name: 'a line indented too far',
    yaml: [
      '                                                                                                     account: dev',
      '',
    ].join('\n'),
    expected: ['1:102: This line is indented by 101 columns. Write the file as the documentation shows it.'],
  },
  {
    name: 'the key __proto__',
    edit: ['account: dev', 'account: dev\n__proto__: {duration: 1h}'],
    expected: ['2:1: The key `__proto__` is not allowed. Choose another name.'],
  },
]
