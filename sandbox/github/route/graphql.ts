import { formatInstant } from '../../../src/shared/instant.ts'
import { type Answer, Refusal, type RestCall } from '../call/call.ts'
import { barredBy } from '../commands/restricted.ts'
import { nodeId } from '../shape/schema.ts'
import type { GitHubState } from '../state/state.ts'
import { permits, type Token } from '../state/tokens.ts'
import type { Route } from './route.ts'

/**
 * GraphQL, as far as it is asked here: whose token it is, and whether comments were edited. Every token may ask for the
 * first, also those of apps, which REST's `GET /user` refuses. An error is status 200 with `errors`.
 */
export const graphqlRoutes: readonly Route[] = [{ method: 'POST', path: '/graphql', needs: [{}], answer }]

function answer({ world, body, token }: RestCall): Answer {
  const { query } = body
  const barred = barredBy(world, token)
  if (barred !== undefined) return { body: { errors: [{ type: 'FORBIDDEN', message: barred }] } }
  if (typeof query !== 'string') throw new Refusal(400, 'A query attribute must be specified and must be a string.')
  const asked = query.replaceAll(/\s+/g, ' ').trim()
  if (/^(?:query )?\{ viewer \{ login \} \}$/.test(asked))
    return { body: { data: { viewer: { login: token.owner.login } } } }
  if (asked === EDITS) return { body: { data: { nodes: editsOf(world, token, body.variables) } } }
  return { body: { errors: [{ type: 'undefinedField', message: `The sandbox answers no such query: ${asked}` }] } }
}

const EDITS = 'query($ids: [ID!]!) { nodes(ids: $ids) { ... on IssueComment { id lastEditedAt } } }'

/** What there is not, or the token may not see, is `null`. Source: https://docs.github.com/en/graphql/reference/interfaces#comment */
function editsOf(world: GitHubState, token: Token, variables: unknown): readonly (object | null)[] {
  const { ids = [] } = (variables ?? {}) as { readonly ids?: readonly string[] }
  if (ids.length > 100) throw new Refusal(400, 'You may not provide more than 100 node ids; you provided too many.')
  const mayRead = permits(token, [{ issues: 'read' }, { pull_requests: 'read' }])
  return ids.map(id => {
    const found = world.commentRecords.find(record => nodeId('IssueComment', record.id) === id)
    return found && mayRead ? { id, lastEditedAt: found.editedAt ? formatInstant(found.editedAt) : null } : null
  })
}
