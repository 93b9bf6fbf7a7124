import type { HttpResponse } from '../http.ts'
import { PendingFaults } from '../pending-faults.ts'
import { Refusal } from './call.ts'
import { refused, respond } from './wire.ts'

/** A failure on demand, met by the next `count` requests that it is meant for. */
export type Fault = {
  /** Any, unless told. */
  readonly method?: string
  /** Matched against the path without its query; any, unless told. */
  readonly path?: RegExp
  /** 1 unless told. */
  readonly count?: number
} & (
  | { readonly kind: 'status'; readonly status: number; readonly afterEffect?: boolean }
  /** The connection drops; `afterEffect`: the request has done its work, and only its answer is lost. */
  | { readonly kind: 'reset'; readonly afterEffect?: boolean }
  /** The connection stays, and no answer ever comes; `afterEffect`: the request has done its work. */
  | { readonly kind: 'hang'; readonly afterEffect?: boolean }
  /** The answer stops in the middle of its body, and the connection stays (`half`); or it drips for ever. */
  | { readonly kind: 'half' | 'drip' }
  /** The answer stops in the middle of its JSON. */
  | { readonly kind: 'cut' }
  /** A list without entries, as an index answers that lags. */
  | { readonly kind: 'empty' }
  /** 403 (or 429: GitHub uses both) with `retry-after`; `secondary`: the kind that names no time. */
  | {
      readonly kind: 'rate-limit'
      readonly status?: 403 | 429
      readonly retryAfterSeconds?: number
      readonly secondary?: boolean
    }
  | { readonly kind: 'slow'; readonly delayMs: number }
)

export class Faults extends PendingFaults<Fault> {
  take(method: string, path: string): Fault | undefined {
    return this.takeWhere(fault => (fault.method ?? method) === method && (fault.path?.test(path) ?? true))
  }
}

/** Has a request served, or not, as the fault that it meets wants it. */
export async function withFault(fault: Fault | undefined, serve: () => Promise<HttpResponse>): Promise<HttpResponse> {
  if (!fault) return serve()
  switch (fault.kind) {
    case 'reset':
      if (fault.afterEffect) await serve()
      return { status: 502, headers: {}, body: '', reset: true }
    case 'hang':
      if (fault.afterEffect) await serve()
      return { status: 504, headers: {}, body: '', stall: 'unanswered' }
    case 'half':
    case 'drip':
      return { ...(await serve()), stall: fault.kind }
    case 'status':
      if (fault.afterEffect) await serve()
      return respond({ status: fault.status, body: { message: 'Server Error' } })
    case 'cut':
      return { ...(await serve()), cut: 'short' }
    case 'empty':
      return emptied(await serve())
    case 'rate-limit':
      return refused(
        new Refusal(
          fault.status ?? 403,
          'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
        ),
        fault.secondary ? {} : { 'retry-after': String(fault.retryAfterSeconds ?? 1) },
      )
    case 'slow':
      return { ...(await serve()), delayMs: fault.delayMs }
    default:
      return fault satisfies never
  }
}

function emptied(response: HttpResponse): HttpResponse {
  if (!Array.isArray(JSON.parse(response.body.toString()))) return response
  const { link: _link, ...headers } = response.headers
  return { ...response, headers, body: '[]' }
}
