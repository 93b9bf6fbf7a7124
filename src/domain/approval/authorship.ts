import { GITHUB_LOGIN } from '../../shared/identifiers.ts'
import { firstOf, printable } from '../../shared/printable.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { type GitHubAccount, type Identity, isAccountOf } from '../rules/identity-map.ts'
import { coAuthorsOf } from './co-authors.ts'
import type { AccountType, PullRequest, PullRequestCommit, PushedHead, Review } from './pull-request.ts'

/** What GitHub records about the people who worked on a pull request. */
export interface AuthorshipEvidence {
  readonly pullRequest: PullRequest
  readonly commits: readonly PullRequestCommit[]
  /** Who pushed which head to its branch; or why that cannot be known. */
  readonly pushes: readonly PushedHead[] | Refusal
  readonly reviews: readonly Review[]
}

/** A person who worked on a pull request, and how: `opened the pull request`. */
export interface Hand extends GitHubAccount {
  readonly did: string
  /** Set for an account that belongs to no person: an app acts as it, and GitHub does not say at whose word. */
  readonly isBot?: true
  /** Set if the login comes from an e-mail address only, which anyone can write. Then the id identifies the person. */
  readonly isClaimed?: true
}

export interface Authorship {
  readonly hands: readonly Hand[]
  /** For contributions whose author is unknown: no reviewer can be told apart from that author. */
  readonly refusals: readonly Refusal[]
}

/** Everyone who opened, wrote, co-wrote, committed or pushed any part of it. None of them may approve it. */
export function authorshipOf(evidence: AuthorshipEvidence): Authorship {
  const { pullRequest, commits } = evidence
  const accounts = accountsIn(evidence)
  const parts = [...commits.map(commit => handsOfCommit(commit, accounts)), handsOfPushes(evidence)]
  return {
    hands: [
      hand('opened the pull request', pullRequest.author, pullRequest.authorId, pullRequest.authorType),
      ...parts.flatMap(({ hands }) => hands),
    ],
    refusals: parts.flatMap(({ refusals }) => refusals),
  }
}

/** What a person did, looked up by all of their logins and ids; `undefined` if nothing is known. */
export function handOf({ hands }: Authorship, person: Identity): string | undefined {
  return hands.find(hand => isAccountOf(person, hand))?.did
}

function hand(did: string, login: string | undefined, id?: number, type?: AccountType): Hand {
  return { did, ...account(login, id, type) }
}

function account(login: string | undefined, id?: number, type?: AccountType): Omit<Hand, 'did'> {
  return {
    ...(login !== undefined && { login: login.toLowerCase() }),
    ...(id !== undefined && { id }),
    ...(isBot(login, type) && { isBot: true }),
  }
}

/** No person can have a login that ends in `[bot]`; an app may also have one that does not, as `Copilot` does. */
function isBot(login = '', type: AccountType = 'User'): boolean {
  return type !== 'User' || login.toLowerCase().endsWith('[bot]')
}

const REMEDY =
  'Add that e-mail address to the GitHub account, or commit with its noreply address; then open a new pull request'

function handsOfCommit(commit: PullRequestCommit, accounts: Accounts): Authorship {
  const { author, authorId, authorType, committer, committerId, committerType } = commit
  const { authorEmail, committerEmail } = commit
  const sha = commit.sha.slice(0, 12)
  const wrote = [
    { login: author, id: authorId, type: authorType },
    { login: committer, id: committerId, type: committerType },
  ]
  const hands = wrote
    .filter(({ login }) => login !== undefined)
    .map(({ login, id, type }) => hand('wrote or committed part of it', login, id, type))
  const refusals: Refusal[] = []
  if (author === undefined)
    refusals.push({ message: `GitHub does not know who wrote commit ${sha} (${address(authorEmail)})`, remedy: REMEDY })
  else if (committer === undefined)
    refusals.push({ message: `GitHub does not know who committed ${sha} (${address(committerEmail)})`, remedy: REMEDY })
  const unknown: string[] = []
  for (const email of coAuthorsOf(commit.message)) {
    const account = accounts(email)
    if (account) hands.push({ did: 'is named as a co-author of it', ...account })
    else unknown.push(address(email))
  }
  if (unknown.length > 0)
    refusals.push({
      message: `Commit ${sha} names a co-author (${firstOf(unknown)}) whose account GitHub does not tell`,
      remedy:
        "Name the co-author by the account's noreply address (ID+LOGIN@…), or take the trailer out; then open a new pull request",
    })
  return { hands, refusals }
}

const address = (email = 'without an e-mail address') => printable(email || 'without an e-mail address', 120)

type Accounts = (email: string) => Omit<Hand, 'did'> | undefined

/**
 * Maps e-mail addresses to accounts: by the form of the addresses that GitHub assigns to accounts, or by what GitHub says of
 * the same address in a commit.
 */
function accountsIn(evidence: AuthorshipEvidence): Accounts {
  const { pullRequest, commits } = evidence
  const noreply = `users.noreply.${new URL(pullRequest.url).host}`.toLowerCase()
  const shown = loginsShown(evidence)
  const known = new Map<string, Omit<Hand, 'did'>>()
  for (const { author, authorId, authorType, authorEmail, ...by } of commits) {
    const { committer, committerId, committerType, committerEmail } = by
    if (committer && committerEmail)
      known.set(committerEmail.toLowerCase(), account(committer, committerId, committerType))
    if (author && authorEmail) known.set(authorEmail.toLowerCase(), account(author, authorId, authorType))
  }
  return email => {
    const [, id, name = ''] = /^(?:(\d{1,15})\+)?([^@+]{1,60})@[^@]*$/.exec(email.toLowerCase()) ?? []
    const isNoreply = email.toLowerCase().endsWith(`@${noreply}`) && GITHUB_LOGIN.accepts(name.replace(/\[bot\]$/, ''))
    if (isNoreply && id) return { ...account(name, Number(id)), isClaimed: true }
    // `LOGIN@…` of older accounts: the login may be a former one, which GitHub does not show anywhere.
    if (isNoreply && (shown.has(name) || isBot(name))) return account(name)
    return known.get(email.toLowerCase())
  }
}

/** Logins that belong to an account at this moment. */
function loginsShown({ pullRequest, commits, pushes, reviews }: AuthorshipEvidence): ReadonlySet<string> {
  const pushed = 'message' in pushes ? [] : pushes.map(({ by }) => by)
  const all = [pullRequest.author, ...pushed, ...commits.flatMap(({ author, committer }) => [author, committer])]
  return new Set([...all, ...reviews.map(({ user }) => user)].flatMap(login => login?.toLowerCase() ?? []))
}

/**
 * Git's author names can be forged, but GitHub's record of pushes cannot. Everyone who pushed any of its commits counts, not
 * only the last one.
 */
function handsOfPushes({ pullRequest, commits, pushes }: AuthorshipEvidence): Authorship {
  if ('message' in pushes) return { hands: [], refusals: [pushes] }
  const shas = new Set([pullRequest.headSha, ...commits.map(({ sha }) => sha)])
  // After the merge, restoring the branch counts as a push by a person who had no part in what was approved.
  const { mergedAt } = pullRequest
  const ours = pushes.filter(({ sha, at }) => shas.has(sha) && !(mergedAt && at > mergedAt))
  const hands = ours.flatMap(({ by, byId, byType }) =>
    by === undefined ? [] : [hand('pushed part of it', by, byId, byType)],
  )
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

/** When the branch first reached its final head; `undefined` if unknown. No approval of that head can be older. */
export function pushedAt({ pullRequest, pushes }: AuthorshipEvidence): Date | undefined {
  if ('message' in pushes) return undefined
  const times = pushes.filter(({ sha }) => sha === pullRequest.headSha).map(({ at }) => at.getTime())
  return times.length > 0 ? new Date(Math.min(...times)) : undefined
}
