import type { HttpResponse } from '../shared/http.ts'
import { Refusal } from './call/call.ts'
import type { GitHubFault } from './state/faults.ts'
import { refused, respond } from './wire.ts'

/** Has a request served, or not, as the fault that it meets wants it. */
export async function withFault(
  fault: GitHubFault | undefined,
  serve: () => Promise<HttpResponse>,
): Promise<HttpResponse> {
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
      return fault.message === undefined
        ? respond({ status: fault.status, body: { message: 'Server Error' } })
        : refused(new Refusal(fault.status, fault.message), {})
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
