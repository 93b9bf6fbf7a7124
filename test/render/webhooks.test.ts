import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Notification } from '../../src/domain/notification/notification.ts'
import { NOTIFICATION_KINDS } from '../../src/domain/rules/webhook.ts'
import { textOfNotification } from '../../src/render/notification-text.ts'
import { slackMessage } from '../../src/render/slack.ts'
import { teamsMessage } from '../../src/render/teams.ts'
import { webhookJson } from '../../src/render/webhook-json.ts'
import { findHidden } from '../../src/shared/printable.ts'
import { everySnippet, fuzz, hostileText, LONG } from '../support/hostile.ts'
import { notifications, ORIGIN } from '../support/notifications.ts'
import { mistakesForJson, mistakesForSlack, mistakesForTeams } from '../support/webhook-schemas.ts'

const STAMP = { delivery: '0b4f4b5e-6d3c-4a53-9a86-7f0c9f3f5b11', sentAt: new Date('2026-11-23T10:00:00Z') }

const words = (notification: Notification) => textOfNotification(notification, ORIGIN)

/** As a receiver has it. */
const sent = (value: object) => JSON.parse(JSON.stringify(value))

const RENDERERS = {
  slack: { render: (each: Notification) => sent(slackMessage(words(each))), mistakes: mistakesForSlack },
  teams: { render: (each: Notification) => sent(teamsMessage(words(each))), mistakes: mistakesForTeams },
  json: { render: (each: Notification) => sent(webhookJson(each, ORIGIN, STAMP)), mistakes: mistakesForJson },
} as const

it('the samples have every kind', () => {
  const kinds = notifications(() => 'x').map(({ kind }) => kind)
  expect([...new Set(kinds)]).toEqual(NOTIFICATION_KINDS)
})

describe.each(Object.entries(RENDERERS))('a message for %s', (_, { render, mistakes }) => {
  it.each(notifications(() => 'INC-1: disk full').map(each => [each.kind, each] as const))(
    'is valid by the published schema: %s',
    (_, notification) => {
      expect(mistakes(render(notification))).toEqual([])
    },
  )

  it('stays valid with each hostile text', () => {
    for (const text of everySnippet)
      for (const notification of notifications(() => text || '-')) expect(mistakes(render(notification))).toEqual([])
  })

  it('stays valid with mixed, cut and long hostile texts', () => {
    fc.assert(
      fc.property(hostileText(LONG), text => {
        for (const notification of notifications(() => text)) expect(mistakes(render(notification))).toEqual([])
      }),
      fuzz(60),
    )
  })
})

/** All texts in a value, whatever their keys. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** The objects with a text from outside, by their type. */
function textsIn(value: unknown, isText: (object: Record<string, unknown>) => boolean): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const own = value as Record<string, unknown>
  return [...(isText(own) ? [own] : []), ...Object.values(own).flatMap(each => textsIn(each, isText))]
}

describe('text from outside', () => {
  it('stands in no text of Slack that is formatted, and opens no link, mention or entity', () => {
    for (const text of [...everySnippet, '<!channel>', '<@U0123>', '<https://evil.example|the run>', '&lt;!here&gt;'])
      for (const notification of notifications(() => text || '-')) {
        const message = RENDERERS.slack.render(notification) as Record<string, unknown>
        const formatted = textsIn(message, ({ type }) => type === 'mrkdwn').map(each => each.text)
        for (const each of formatted)
          expect(each).toMatch(
            /^(?:<https:\/\/github\.com\/acme\/jit-access\/pull\/5\|Pull request #5> · )?<https:\/\/github\.com\/acme\/jit-access\/actions\/runs\/4711\|The run>$/,
          )
        const plain = textsIn(message, ({ type }) => type === 'plain_text').map(each => String(each.text))
        for (const each of [...plain, String(message.text)]) {
          expect(each).not.toMatch(/[<>]/)
          expect(each.replaceAll(/&(?:amp|lt|gt);/g, '')).not.toContain('&')
        }
        expect(message.text).not.toContain('@')
      }
  })

  it('stands in no text of Teams that is Markdown, and calls no function of a card', () => {
    for (const text of [
      ...everySnippet,
      '{{DATE(2026-11-23T10:00:00Z, SHORT)}}',
      '{{{TIME(x)}}}',
      '[a](https://evil.example)',
    ])
      for (const notification of notifications(() => text || '-')) {
        const message = RENDERERS.teams.render(notification)
        const [{ content }] = message.attachments
        expect(textsIn(content.body, ({ type }) => type === 'TextBlock' || type === 'FactSet')).toEqual([])
        for (const each of stringsIn(content.body)) expect(each).not.toContain('{{')
        const urls = textsIn(content, ({ url }) => url !== undefined).map(({ url }) => String(url))
        for (const url of urls)
          expect(url).toMatch(/^https:\/\/github\.com\/acme\/jit-access\/(?:pull\/5|actions\/runs\/4711)$/)
      }
  })

  it('has no hidden character in any message', () => {
    fc.assert(
      fc.property(hostileText(LONG), text => {
        for (const { render } of Object.values(RENDERERS))
          for (const notification of notifications(() => text))
            for (const each of stringsIn(render(notification))) expect(findHidden(each)).toBeUndefined()
      }),
      fuzz(30),
    )
  })

  it('reads in Slack and Teams as it was written', () => {
    const reason = 'INC-1: *disk* _full_ on `api` & <db>, see [wiki](https://wiki.example) #1 @carol'
    const [asked] = notifications(() => reason) as readonly [Notification]
    const slack = stringsIn(RENDERERS.slack.render(asked)).map(text =>
      text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
    )
    expect(slack).toContain(`Reason: ${reason}`)
    expect(stringsIn(RENDERERS.teams.render(asked))).toContain(reason)
  })
})

describe('the first line', () => {
  it('says who, what, until when and what to do', () => {
    expect(notifications(() => 'x').map(each => words(each).headline)).toEqual([
      '🔎 alice asks for access to i-0123456789abcdef0 in dev for 1h. 1 approval is missing: look at the pull request, and approve it if that is right.',
      '✅ alice has access to i-0123456789abcdef0 in dev until 23 Nov 2026, 11:00 UTC. Nothing has to be done: it ends by itself.',
      '❌ x did not get access to 2 instances in x. The pull request says what to change.',
      '⏰ Access of alice to what is tagged Service=api, Note=x in dev ends at 23 Nov 2026, 11:00 UTC. Save your work. To go on, open a pull request that changes the request.',
      '🔒 Access of alice to dev ended at 23 Nov 2026, 11:00 UTC, and its last session closed 11.5s later. Nothing has to be done.',
      '🚨 Access of alice to dev is not proven to have ended. The run says what is still open: end it now.',
      '🚨 Access of alice to dev has ended, and it was not what had been granted. Find out in CloudTrail who called iam:PutUserPolicy.',
      '🚨 alice took access without approval to i-0123456789abcdef0 in dev until 23 Nov 2026, 11:00 UTC. Another person has to review it by 23 Nov 2026, 23:00 UTC.',
      '🚨 The access that alice took without approval to i-0123456789abcdef0 in dev is not reviewed. The review was due at 23 Nov 2026, 23:00 UTC: review it now.',
      '🚨 The sweep found access in dev that nobody merged (7). It is being ended. Find out how it came about: the run says where to look.',
      '🩺 The doctor found 7 things wrong or not known, as a job with the role grant sees it. The run says what to do about each.',
    ])
  })

  it('says so if access ended before its time', () => {
    const [ended] = notifications(() => 'x').filter(({ kind }) => kind === 'ended')
    const early = { ...ended, endedAt: new Date('2026-11-23T10:15:00Z'), overrunMs: 0 } as Notification
    expect(words(early).headline).toBe(
      '🔒 Access of alice to dev ended before its time, which was 23 Nov 2026, 11:00 UTC. Nothing has to be done.',
    )
  })
})
