import type { Request } from '../../src/domain/request/request.ts'

/** A request that names its instances one by one. */
export type NamedRequest = Extract<Request, { readonly instances: readonly string[] }>
