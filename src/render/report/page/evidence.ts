import { EXCEPTION_WORDS } from '../../../domain/report/exception-words.ts'
import type { GrantRow } from '../../../domain/report/grant-row.ts'
import type { PersonRow } from '../../../domain/report/parts.ts'
import { grantTables } from './grant-tables.ts'
import type { PageLinks } from './links.ts'
import {
  badge,
  CAUSE_WORDS,
  codeNode,
  commitNode,
  factList,
  linkNode,
  listNode,
  momentNode,
  NOT_RECORDED,
  personText,
  pullRequestNode,
  runNode,
  secondsText,
  starterText,
} from './parts.ts'
import { h, type TreeElement, type TreeNode } from './tree.ts'

/** Everything that is known of a grant: each answer with what it can be checked by. */
export function grantEvidence(grant: GrantRow, links: PageLinks): TreeElement {
  return h(
    'div',
    { class: 'evidence' },
    exceptionList(grant),
    h('div', { class: 'columns' }, asked(grant, links), approved(grant, links), given(grant), opened(grant, links)),
    ...grantTables(grant, links),
  )
}

const exceptionList = ({ exceptions }: GrantRow) =>
  exceptions.length > 0 &&
  h(
    'ul',
    { class: 'marked' },
    ...exceptions.map(({ kind, text }) => h('li', {}, badge('warn', EXCEPTION_WORDS[kind]), ' ', text)),
  )

const block = (title: string, ...content: readonly TreeNode[]) =>
  h('div', { class: 'block' }, h('h3', {}, title), ...content)

const personAt = (person: PersonRow | undefined, at: string | undefined): TreeNode | undefined =>
  person || at ? h('span', {}, person ? personText(person) : 'not recorded', ', ', momentNode(at)) : undefined

const codeList = (texts: readonly string[]) => listNode(texts.map(codeNode))

const asked = (grant: GrantRow, links: PageLinks) =>
  block(
    'Asked',
    factList([
      ['By', personAt(grant.requestedBy, grant.requestedAt) ?? NOT_RECORDED],
      ['For', grant.user],
      ['Role', grant.principal && codeNode(grant.principal.role)],
      ['Identity', grant.principal?.identity],
      ['On GitHub', grant.logins.join(', ')],
      ['Reason', h('span', { class: 'reason' }, grant.reason)],
      ['Ticket', grant.ticket],
      ['For how long', secondsText(grant.requestedSeconds)],
      ['Pull request', pullRequestNode(links, grant.pullRequest)],
      ['File', linkNode(links.file(grant.mergeSha, grant.file), codeNode(grant.file))],
    ]),
  )

function approved({ approval, mergedBy, mergedAt, mergeSha }: GrantRow, links: PageLinks) {
  const by = approval.by.map(each => h('span', {}, personText(each), ', ', momentNode(each.at)))
  return block(
    'Approved',
    factList([
      ['By', listNode(by) ?? badge('warn', 'Nobody beforehand')],
      ['Commit', commitNode(links, approval.headSha)],
      ['Bytes of the file', codeNode(approval.blobSha)],
      ['Rule', approval.rule ?? NOT_RECORDED],
      ['Bytes of the rules', approval.rulesBlobSha && codeNode(approval.rulesBlobSha)],
      ['Before access', approval.beforeAccess ? badge('good', 'Yes') : badge('bad', 'No')],
      ['Merged by', personAt(mergedBy, mergedAt)],
      ['Merge', commitNode(links, mergeSha)],
    ]),
  )
}

const tagList = (tags: Readonly<Record<string, string>> | undefined) =>
  tags && codeList(Object.entries(tags).map(([key, value]) => `${key}=${value}`))

const given = ({ account, accountId, region, instances, asked, live, policy, documents }: GrantRow) =>
  block(
    'Given',
    factList([
      ['Account', `${account} (${accountId})`],
      ['Region', region],
      ['Asked for', asked && (codeList(asked.instances ?? []) ?? tagList(asked.tags))],
      ['Instances', codeList(instances)],
      ['Any with the tags', tagList(live)],
      ['Documents', codeList(documents)],
      ['Policy', codeNode(policy)],
    ]),
  )

function opened({ grantedAt, opensAt, expiresAt, ended, run, startedBy, state }: GrantRow, links: PageLinks) {
  const proof = ended
    ? momentNode(ended.at)
    : state === 'open'
      ? 'it is not over yet'
      : badge('bad', 'No record proves it')
  return block(
    'Opened and ended',
    factList([
      ['Given', momentNode(grantedAt)],
      ['Opened', momentNode(opensAt)],
      ['Was to end', momentNode(expiresAt)],
      ['Proven to have ended', proof],
      ['By', ended && CAUSE_WORDS[ended.cause]],
      ['Ordered by', starterText(ended?.by)],
      ['Time to revoke', ended && secondsText(ended.secondsToRevoke)],
      ['Overrun', ended && (ended.overrunSeconds > 0 ? badge('warn', secondsText(ended.overrunSeconds)) : 'none')],
      ['Run', runNode(links, run)],
      ['Started by', starterText(startedBy) ?? NOT_RECORDED],
    ]),
  )
}
