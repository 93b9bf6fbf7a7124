import { NormalizedSchema } from '@smithy/core/schema'
import type { SchemaRef, StaticErrorSchema, StaticOperationSchema } from '@smithy/types'

/** What an SDK package says about its service: the one source of this sandbox's wire formats. */
export interface ServiceSchema {
  readonly namespace: string
  readonly version: string
  readonly xmlNamespace: string
  readonly serviceTarget: string
  readonly operations: ReadonlyMap<string, OperationSchema>
  readonly errors: ReadonlyMap<string, NormalizedSchema>
}

export interface OperationSchema {
  readonly name: string
  readonly traits: Readonly<Record<string, unknown>>
  readonly input: NormalizedSchema
  readonly output: NormalizedSchema
}

/** The first element of a static schema says its kind. */
const kinds = { operation: 9, error: -3 } as const

interface Settings {
  readonly defaultNamespace?: string
  readonly version?: string
  readonly xmlNamespace?: string
  readonly serviceTarget?: string
}

export function readSchemas(module: object, client: { config: { protocolSettings?: unknown } }): ServiceSchema {
  const settings = (client.config.protocolSettings ?? {}) as Settings
  const operations = new Map<string, OperationSchema>()
  const errors = new Map<string, NormalizedSchema>()
  for (const exported of Object.values(module)) {
    if (!Array.isArray(exported)) continue
    if (exported[0] === kinds.operation) {
      const [, , name, traits, input, output] = exported as unknown as StaticOperationSchema
      operations.set(name, {
        name,
        traits: typeof traits === 'object' ? (traits as Record<string, unknown>) : {},
        input: NormalizedSchema.of(input as SchemaRef),
        output: NormalizedSchema.of(output as SchemaRef),
      })
    }
    if (exported[0] === kinds.error) {
      const schema = exported as unknown as StaticErrorSchema
      errors.set(schema[2], NormalizedSchema.of(schema))
    }
  }
  return {
    namespace: settings.defaultNamespace ?? '',
    version: settings.version ?? '',
    xmlNamespace: settings.xmlNamespace ?? '',
    serviceTarget: settings.serviceTarget ?? '',
    operations,
    errors,
  }
}

/** A structure's required members come first; its last element counts them. */
export function requiredMembers(schema: NormalizedSchema): readonly string[] {
  const source = schema.getSchema() as unknown as readonly unknown[]
  const count = typeof source[6] === 'number' ? source[6] : 0
  return (source[4] as readonly string[] | undefined)?.slice(0, count) ?? []
}
