/** A session document as Systems Manager stores it. */
export interface StoredDocument {
  readonly status: string
  readonly type: string
  /** JSON. */
  readonly content: string
}

/** The fields of a mapping in a document. Their values are not checked. */
export type Fields = Readonly<Record<string, unknown>>

/** The content of a session document with its inputs, which are empty if it has none; `undefined` if it is no JSON mapping. */
export function parseDocument({ content }: StoredDocument): (Fields & { readonly inputs: Fields }) | undefined {
  try {
    const parsed: unknown = JSON.parse(content)
    return isMapping(parsed) ? { ...parsed, inputs: isMapping(parsed.inputs) ? parsed.inputs : {} } : undefined
  } catch {
    return undefined
  }
}

const isMapping = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether the person who starts a session chooses the value. */
export const isParameter = (value: unknown): boolean => typeof value === 'string' && /\{\{.*\}\}/.test(value)
