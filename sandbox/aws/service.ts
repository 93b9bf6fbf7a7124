import type { Operations } from './operation/operation.ts'
import type { Wire } from './wire/wire.ts'

export interface Service {
  /** As in the signature's scope. */
  readonly name: string
  readonly protocol: 'query' | 'json' | 'rest-xml'
  readonly wire: Wire
  readonly operations: Operations
}
