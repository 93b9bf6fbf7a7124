import { type Answer, Refusal, type RestCall } from '../call/call.ts'
import { barredBy } from '../commands/restricted.ts'
import type { Route } from './route.ts'

/**
 * GraphQL, as far as it is asked here: whose token it is. Every token may ask that, also those of apps, which REST's
 * `GET /user` refuses. An error is status 200 with `errors`.
 */
export const graphqlRoutes: readonly Route[] = [{ method: 'POST', path: '/graphql', needs: [{}], answer }]

function answer({ world, body: { query }, token }: RestCall): Answer {
  const barred = barredBy(world, token)
  if (barred !== undefined) return { body: { errors: [{ type: 'FORBIDDEN', message: barred }] } }
  if (typeof query !== 'string') throw new Refusal(400, 'A query attribute must be specified and must be a string.')
  const asked = query.replaceAll(/\s+/g, ' ').trim()
  if (/^(?:query )?\{ viewer \{ login \} \}$/.test(asked))
    return { body: { data: { viewer: { login: token.owner.login } } } }
  return { body: { errors: [{ type: 'undefinedField', message: `The sandbox answers no such query: ${asked}` }] } }
}
