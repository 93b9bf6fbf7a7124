import type { BadFile } from './bad-file.ts'

/** Request files with mistakes about access without an approval. */
export const BAD_EMERGENCIES: readonly BadFile[] = [
  {
    name: 'an emergency that is to begin later',
    edit: ['duration: 4h', 'start: 2026-11-24T02:00:00Z\nbreak_glass: true\nduration: 4h'],
    expected: [
      '3:8: `start` stands beside `break_glass`, which opens access at the merge. Leave `start` out; or leave `break_glass` out, and have the request approved.',
    ],
  },
  {
    name: 'an emergency as a word',
    edit: ['duration: 4h', 'break_glass: yes\nduration: 4h'],
    expected: [
      '3:14: `break_glass` must be `true` or `false`, found `yes`. Write `break_glass: true`: YAML 1.2 knows no yes, no, on or off.',
    ],
  },
]

const glass = (text: string) =>
  ['approvers: [carol, dave]', `approvers: [carol, dave]\n    break_glass: ${text}`] as const

/** Rule files with mistakes about access without an approval, and about documents that are not ours. */
export const BAD_BREAK_GLASS: readonly BadFile[] = [
  { name: 'nobody who may have access without an approval', edit: glass('{who: [], max_duration: 1h}'), expected: ['25:24: `who` is an empty list. Write `who: [carol, acme/oncall]`.'] },
  { name: 'a bot that may', edit: glass('{who: ["helper[bot]"], max_duration: 1h}'), expected: ['25:25: Entry 1 of `who` must be a person, found `helper[bot]`. Write the login of a person.'] },
  { name: 'one account twice', edit: glass('{who: [erin, Erin], max_duration: 1h}'), expected: ['25:31: Entry 2 of `who` repeats `Erin`. Write each entry once.'] },
  { name: 'no limit of it', edit: glass('{who: [erin]}'), expected: ['25:18: `max_duration` is missing. Add `max_duration: 1h`.'] },
  { name: 'a limit beyond that of the rule', edit: glass('{who: [erin], max_duration: 9h}'), expected: ['25:46: `max_duration` is longer than `max_duration` of the rule, 8h. Write a shorter one.'] },
  { name: 'a person whom nobody is left to review', edit: glass('{who: [carol], max_duration: 1h, review: {approvals: 2}}'), expected: ['25:18: `break_glass` lets `carol` in, and of the approvers only 1 would be left to review that; 2 needed. Name more approvers.'] },
  { name: 'more reviews than approvers', edit: glass('{who: [acme/oncall], max_duration: 1h, review: {approvals: 3}}'), expected: ['25:18: `break_glass` asks for 3 to review it, but there are only 2 approvers. Name more approvers.'] },
  { name: 'a review within a month', edit: glass('{who: [erin], max_duration: 1h, review: {within: 30d}}'), expected: ['25:67: `within` must be at most 168h, found `30d`. Write a shorter one.'] },
  { name: 'an unknown key of it', edit: glass('{who: [erin], max_duration: 1h, reviewers: [carol]}'), expected: ['25:50: Unknown key `reviewers`. Use only who, max_duration, review.'] },
  { name: 'another id of an approver', edit: ['approvers: [carol, dave]', 'approvers: [{login: carol, id: 1}, dave]\n    break_glass: {who: [{login: carol, id: 2}], max_duration: 1h}'], expected: ['25:25: Entry 1 of `who` has the id 2, and elsewhere in this file 1. Correct the id that is wrong.'] },
  { name: 'a document that is ours and foreign', edit: ['logs: {group: /jit', 'foreign_documents: [Other, JitAccess-1h]\n    logs: {group: /jit'], expected: ['20:32: Entry 2 of `foreign_documents` is `JitAccess-1h`, which `documents` lists too: a session document is ours or foreign. Keep it in one of them.'] },
  { name: 'a wildcard of foreign documents', edit: ['logs: {group: /jit', 'foreign_documents: ["Emergency-*"]\n    logs: {group: /jit'], expected: ['20:25: Entry 1 of `foreign_documents` must be a session document of your own, found `Emergency-*`. Name a recorded document of this account: 3 to 128 of letters, digits and `_.-`, not starting with `AWS-`, `amazon-`, `amzn-` or `SSM-`; wildcards are never allowed.'] },
] // biome-ignore format: a table
