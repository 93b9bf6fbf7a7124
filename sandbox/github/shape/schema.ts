import type { components } from '@octokit/openapi-types'

/** An answer's shape in GitHub's official OpenAPI description. */
export type Schema<K extends keyof components['schemas']> = components['schemas'][K]

/** The opaque id that GraphQL knows things by. */
export function nodeId(kind: string, id: number | string): string {
  return Buffer.from(`${kind}${id}`).toString('base64')
}
