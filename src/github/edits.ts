import type { Api } from './api.ts'
import { askGraphql } from './graphql.ts'

interface Answer {
  readonly nodes?: readonly ({ readonly id?: unknown; readonly lastEditedAt?: unknown } | null)[] | null
}

const QUERY = 'query($ids: [ID!]!) { nodes(ids: $ids) { ... on IssueComment { id lastEditedAt } } }'

/** GitHub takes 100 ids at once. Source: https://docs.github.com/en/graphql/reference/queries */
const IDS_AT_ONCE = 100

/**
 * Which comments, by their node ids, were edited by anybody, or are not told of. REST tells only when a comment was changed, by
 * the second: an edit in the second of its creation would not show.
 * @throws GitHubError when GitHub cannot answer
 */
export async function editsOf(api: Api, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const edited = new Set(ids)
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const { nodes } = await askGraphql<Answer>(api, QUERY, { ids: ids.slice(from, from + IDS_AT_ONCE) }, WHY)
    for (const node of nodes ?? [])
      if (typeof node?.id === 'string' && node.lastEditedAt === null) edited.delete(node.id)
  }
  return edited
}

const WHY = 'GitHub does not say whether comments were edited, so none of them counts as a review'
