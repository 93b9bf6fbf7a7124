import { printable } from './printable.ts'
import type { PullRequest, PullRequestCommit, PushedHead } from './pull-request.ts'
import type { Refusal } from './refusal.ts'

/** What GitHub says about who made a pull request what it is. */
export interface AuthorshipEvidence {
  readonly pullRequest: PullRequest
  readonly commits: readonly PullRequestCommit[]
  /** Who moved its branch to which commit; or why that cannot be known. */
  readonly pushes: readonly PushedHead[] | Refusal
}

/** An account on GitHub. Logins change, ids do not; either may be all that is known. */
export interface Account {
  /** In lower case. */
  readonly login?: string
  readonly id?: number
}

/** Somebody who had a hand in a pull request, and which: `opened the pull request`. */
export interface Hand extends Account {
  readonly did: string
}

export interface Authorship {
  readonly hands: readonly Hand[]
  /** Whose hand it was is not known, so nobody can be told apart from them. */
  readonly refusals: readonly Refusal[]
}

/** Everybody who opened, wrote, co-wrote, committed or pushed any of it. None of them may approve it. */
export function authorshipOf(evidence: AuthorshipEvidence): Authorship {
  const { pullRequest, commits } = evidence
  const parts = [...commits.map(commit => handsOfCommit(commit, evidence)), handsOfPushes(evidence)]
  return {
    hands: [hand('opened the pull request', pullRequest.author), ...parts.flatMap(({ hands }) => hands)],
    refusals: parts.flatMap(({ refusals }) => refusals),
  }
}

/** What an account did; `undefined` if nothing is known. */
export function handOf({ hands }: Authorship, { login, id }: Account): string | undefined {
  return hands.find(
    hand =>
      (login !== undefined && hand.login === login) || (id !== undefined && hand.id !== undefined && hand.id === id),
  )?.did
}

function hand(did: string, login: string | undefined, id?: number): Hand {
  return { did, ...(login !== undefined && { login: login.toLowerCase() }), ...(id !== undefined && { id }) }
}

const REMEDY =
  'Add that e-mail address to the GitHub account, or commit with its noreply address; then open a new pull request'

function handsOfCommit(commit: PullRequestCommit, evidence: AuthorshipEvidence): Authorship {
  const { author, committer, authorEmail, committerEmail } = commit
  const sha = commit.sha.slice(0, 12)
  const hands = [author, committer]
    .flatMap(login => login ?? [])
    .map(login => hand('wrote or committed part of it', login))
  const refusals: Refusal[] = []
  if (author === undefined)
    refusals.push({ message: `GitHub does not know who wrote commit ${sha} (${address(authorEmail)})`, remedy: REMEDY })
  else if (committer === undefined)
    refusals.push({ message: `GitHub does not know who committed ${sha} (${address(committerEmail)})`, remedy: REMEDY })
  for (const email of coAuthorsOf(commit.message)) {
    const account = accountOf(email, evidence)
    if (account) hands.push({ did: 'is named as a co-author of it', ...account })
    else
      refusals.push({
        message: `Commit ${sha} names a co-author (${address(email)}) of whom GitHub does not say which account it is`,
        remedy:
          "Name the co-author by the account's noreply address, or take the trailer out; then open a new pull request",
      })
  }
  return { hands, refusals }
}

const address = (email = 'without an e-mail address') => printable(email || 'without an e-mail address', 120)

/** The addresses in `Co-authored-by:` lines, wherever they stand: GitHub reads them at the end, but a reader may be taken in. */
function coAuthorsOf(message: string): readonly string[] {
  const lines = [...message.matchAll(/^[ \t]*co-authored-by[ \t]*:(.*)$/gim)]
  return [...new Set(lines.map(([, person = '']) => /<([^<>]*)>/.exec(person)?.[1]?.trim() ?? person.trim()))]
}

/** By the account's noreply address, or by what GitHub says of the same address in another commit. */
function accountOf(email: string, { pullRequest, commits }: AuthorshipEvidence): Account | undefined {
  const host = new URL(pullRequest.url).host
  const [local = '', domain] = email.split('@')
  // `ID+LOGIN@users.noreply.github.com`, or `LOGIN@…` of older accounts: the login in it may be a former one, the id is not.
  const noreply = /^(?:(\d{1,15})\+)?([A-Za-z0-9][\w-]*(?:\[bot\])?)$/.exec(local)
  if (noreply && domain?.toLowerCase() === `users.noreply.${host}`)
    return { login: (noreply[2] ?? '').toLowerCase(), ...(noreply[1] && { id: Number(noreply[1]) }) }
  const same = (other: string | undefined) => other?.toLowerCase() === email.toLowerCase()
  const login =
    commits.find(({ authorEmail }) => same(authorEmail))?.author ??
    commits.find(({ committerEmail }) => same(committerEmail))?.committer
  return login === undefined ? undefined : { login: login.toLowerCase() }
}

/** Git's own names can be forged; who moved the branch cannot. Whoever brought any commit of it counts, not only the last. */
function handsOfPushes({ pullRequest, commits, pushes }: AuthorshipEvidence): Authorship {
  if (!Array.isArray(pushes)) return { hands: [], refusals: [pushes as Refusal] }
  const shas = new Set([pullRequest.headSha, ...commits.map(({ sha }) => sha)])
  const ours = (pushes as readonly PushedHead[]).filter(({ sha }) => shas.has(sha))
  const hands = ours.flatMap(({ by, byId }) => (by === undefined ? [] : [hand('pushed part of it', by, byId)]))
  const isKnown = ours.some(({ sha, by }) => sha === pullRequest.headSha && by !== undefined)
  if (isKnown && ours.every(({ by }) => by !== undefined)) return { hands, refusals: [] }
  const what = isKnown ? 'part of it' : `its final head ${pullRequest.headSha.slice(0, 12)}`
  return {
    hands,
    refusals: [
      {
        message: `GitHub does not say who pushed ${what} to the branch of pull request #${pullRequest.number}`,
        remedy: 'Run this job again; if that does not help, open a new pull request from a new branch',
      },
    ],
  }
}
