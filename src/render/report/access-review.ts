import type { AccessReview, LastUse, ReviewedPerson, ReviewedRule } from '../../domain/report/access-review.ts'
import { accessReviewMarker } from '../../domain/report/access-review-file.ts'
import { duration, inBackticks, instant, join, type Markdown, md } from '../markdown.ts'

/** GitHub accepts 65,536 characters in the body of a pull request, and shows Markdown files of up to half a megabyte. */
const MOST_RULES = 20
const MOST_NAMES = 20

/** The file that people tick, a line for each person. People read and edit it as text, so names stand in backticks. */
export function renderAccessReviewFile(review: AccessReview, rulesPath: string): Markdown {
  const { month, commit, people } = review
  return join(
    [
      md`# Access review ${inBackticks(month)}`,
      accessReviewMarker(month, people.length) as Markdown,
      md`Who could get access to servers by ${inBackticks(rulesPath)} at commit ${inBackticks(commit.slice(0, 12))}. Write an ${inBackticks('x')} between the brackets for each person who should keep this. Leave the brackets of all others empty, and change nothing else: the merge of this file is the recorded review.`,
      join(
        people.map(person => renderPerson(person, review)),
        '\n',
      ),
      md``,
    ],
    '\n\n',
  ).replace(/\n+$/, '\n') as Markdown
}

function renderPerson({ name, kind, logins, rules, lastUse }: ReviewedPerson, { since }: AccessReview): Markdown {
  const shown = rules.slice(0, MOST_RULES).map(renderRule)
  const rest = rules.length - shown.length
  return join(
    [
      md`- [ ] ${inBackticks(name)} (${kind === 'role' ? md`a role of their own` : md`an IAM user`}; GitHub ${names(logins)})`,
      ...(shown.length > 0 ? shown : [md`  - no rule lets them in`]),
      ...(rest > 0 ? [md`  - and ${rest} more rules`] : []),
      md`  - ${renderLastUse(lastUse, since)}`,
    ],
    '\n',
  )
}

function renderRule({ number, accounts, instances, maxDurationMs, approvals, approvers, breakGlass }: ReviewedRule) {
  const where = instances ? md`on ${names(instances)} of ${names(accounts)}` : md`to ${names(accounts)}`
  const who = approvers ? names(approvers) : md`everyone with write permission`
  const count = approvals === 1 ? md`1 approval` : md`${approvals} approvals`
  return md`  - rule ${number}: ${where}, for ${duration(maxDurationMs)} at most, with ${count} of ${who}${renderBreakGlass(breakGlass)}`
}

function renderBreakGlass(breakGlass: ReviewedRule['breakGlass']): Markdown {
  if (!breakGlass) return md``
  const { maxDurationMs, teams } = breakGlass
  const as = teams.length > 0 ? md` as a member of ${names(teams)}` : md``
  return md`; **without an approval** for ${duration(maxDurationMs)}${as}`
}

function renderLastUse({ grantedAt, sessionAt }: LastUse, since: Date): Markdown {
  const had = grantedAt ? md`last access ${instant(grantedAt)}` : md`no access is recorded`
  const used = sessionAt ? md`last session ${instant(sessionAt)}` : md`no session since ${instant(since)}`
  return md`${had}; ${used}`
}

function names(list: readonly string[]): Markdown {
  const rest = list.length - MOST_NAMES
  return md`${join(list.slice(0, MOST_NAMES).map(inBackticks), ', ')}${rest > 0 ? md` and ${rest} more` : md``}`
}

/** Title and body of the pull request: what to do, and what its merge means. */
export function renderAccessReviewRequest(
  { month, people }: AccessReview,
  { path, rulesPath }: { readonly path: string; readonly rulesPath: string },
): { readonly title: string; readonly body: Markdown } {
  const unused = people.filter(({ lastUse }) => !lastUse.sessionAt).length
  const alone = people.filter(({ rules }) => rules.some(({ breakGlass }) => breakGlass)).length
  return {
    title: `Access review ${month}: ${people.length} people`,
    body: join(
      [
        md`## 🔎 Who should keep access to servers? ${people.length} people, each to be confirmed`,
        md`${unused} of them opened no session in the period of the report. ${alone} may get access without an approval.`,
        join(
          [
            md`1. Open ${inBackticks(path)} in this pull request and edit it: write an ${inBackticks('x')} between the brackets of each person who should keep what is listed below them.`,
            md`2. Leave the brackets empty for everyone else. To take access away from them, open **another** pull request that changes ${inBackticks(rulesPath)}: this one changes no access.`,
            md`3. Have this approved by those who answer for the servers, and merge it.`,
          ],
          '\n',
        ),
        md`**The merge is the recorded review**: the next report names who merged it, how many were confirmed and who was not. Who is not confirmed can still ask for access until the rules change. Without a merge there is no review.`,
        md`If GitHub waits for a check that never starts, close this pull request and open it again: GitHub starts no workflow for one that a job opened.`,
      ],
      '\n\n',
    ),
  }
}
