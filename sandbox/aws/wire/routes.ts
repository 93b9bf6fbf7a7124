import type { HttpRequest } from '../../shared/http.ts'
import { type OperationSchema, requiredMembers } from './schema.ts'

/** An address in S3's path style. */
export interface Address {
  readonly bucket: string | undefined
  readonly key: string | undefined
  readonly query: URLSearchParams
}

interface Route {
  readonly operation: OperationSchema
  readonly method: string
  readonly needsBucket: boolean
  readonly needsKey: boolean
  /** Static parts of the query: `?list-type=2`, `?acl`. */
  readonly flags: readonly (readonly [name: string, value: string])[]
  /** Some SDKs name the operation itself (`x-id`), others don't: it only breaks ties. */
  readonly id: string | undefined
  readonly required: readonly { readonly header?: string; readonly query?: string }[]
}

export function addressOf(target: string): Address {
  const [path = '/', query = ''] = split(target, '?')
  const [bucket, key] = split(path.slice(1), '/')
  return {
    bucket: bucket ? decodeURIComponent(bucket) : undefined,
    key: key ? decodeURIComponent(key) : undefined,
    query: new URLSearchParams(query.replaceAll('+', '%2B')),
  }
}

export function routesOf(operations: Iterable<OperationSchema>): readonly Route[] {
  return [...operations].flatMap(operation => {
    const http = operation.traits.http as readonly [string, string, number] | undefined
    if (!http) return []
    const [path = '/', query = ''] = split(http[1], '?')
    const parameters = [...new URLSearchParams(query)]
    const members = operation.input.getMemberSchemas()
    return [
      {
        operation,
        method: http[0],
        needsBucket: 'Bucket' in members,
        needsKey: path.includes('{Key'),
        flags: parameters.filter(([name]) => name !== 'x-id'),
        id: parameters.find(([name]) => name === 'x-id')?.[1],
        required: requiredMembers(operation.input).flatMap(name => bindingOf(members[name])),
      },
    ]
  })
}

function bindingOf(member: { getMergedTraits(): object } | undefined): { header?: string; query?: string }[] {
  const { httpHeader, httpQuery } = (member?.getMergedTraits() ?? {}) as { httpHeader?: string; httpQuery?: string }
  if (httpHeader) return [{ header: httpHeader.toLowerCase() }]
  return httpQuery ? [{ query: httpQuery }] : []
}

/** The most specific route that fits. */
export function route(routes: readonly Route[], request: HttpRequest): OperationSchema | undefined {
  const { bucket, key, query } = addressOf(request.target)
  const id = query.get('x-id')
  const fitting = routes.filter(
    candidate =>
      candidate.method === request.method &&
      candidate.needsBucket === (bucket !== undefined) &&
      candidate.needsKey === (key !== undefined) &&
      candidate.flags.every(([name, value]) => query.has(name) && (value === '' || query.get(name) === value)) &&
      candidate.required.every(
        ({ header, query: name }) => (!header || request.headers[header] !== undefined) && (!name || query.has(name)),
      ),
  )
  const weight = (candidate: Route) =>
    (id !== null && candidate.id === id ? 100 : 0) + candidate.flags.length * 10 + candidate.required.length
  return fitting.sort((a, b) => weight(b) - weight(a))[0]?.operation
}

function split(text: string, at: string): [string, string?] {
  const index = text.indexOf(at)
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)]
}
