import { addAbortSignal, Readable } from 'node:stream'
import { onAbort, untilAborted } from '../shared/abort.ts'
import { formatDuration } from '../shared/instant.ts'

/** Limits of one attempt of a call, in real time: they are about sockets, not about anybody's access. */
export interface AttemptLimits {
  /** Milliseconds until a connection stands. */
  readonly connectMs: number
  /** Milliseconds from the first byte sent to the last one read. For a streamed body: of silence. */
  readonly attemptMs: number
}

/**
 * One attempt takes at most 20 s. An attempt whose time is up is made three times at most (`createRetryStrategy`), so a
 * call to an endpoint that never answers fails after a minute, and one that is refused for load in between after two at
 * the very worst. One page of GetAccountAuthorizationDetails, the largest answer here, takes a few seconds.
 */
export const ATTEMPT_LIMITS: AttemptLimits = { connectMs: 5_000, attemptMs: 20_000 }

/** How the SDK's own HTTP handler is to keep them. Its `requestTimeout` alone only warns (node-http-handler 4.14). */
export const handlerOptions = ({ connectMs, attemptMs }: AttemptLimits) => ({
  connectionTimeout: connectMs,
  requestTimeout: attemptMs,
  throwOnRequestTimeout: true,
  socketTimeout: attemptMs,
})

/** What calls fail with once the job has no time left for them. Never tried again: the SDK knows it by its name. */
export class AbandonedError extends Error {
  override readonly name = 'AbortError'

  constructor() {
    super('given up, because this job was told to stop')
  }
}

interface Request {
  readonly method: string
}

interface Answer {
  readonly response: { readonly statusCode: number; body?: unknown }
}

/** What every HTTP handler of the SDK can do, with the parts of its types that are the same in all of its clients. */
interface Handler {
  handle(request: Request, options?: { readonly abortSignal?: AbortSignal }): Promise<Answer>
}

export interface AttemptOptions {
  readonly limits: AttemptLimits
  /** Aborted when calls in flight are to fail at once, and no other is to begin. */
  readonly abandon: AbortSignal
}

/**
 * Puts a limit on every attempt of this client, the reading of its answer included: the SDK's timeouts measure silence, and
 * an answer that comes a byte at a time is never silent. The body of a GET of S3 is handed on as a stream, and may last as
 * long as it flows.
 */
export function limitAttempts(client: { readonly config: object }, options: AttemptOptions, streams: boolean): void {
  const config = client.config as { requestHandler: Handler }
  const inner = config.requestHandler
  config.requestHandler = Object.assign(Object.create(inner) as Handler, {
    handle: async (request: Request, given: Parameters<Handler['handle']>[1] = {}): Promise<Answer> => {
      const isStreamed = streams && request.method === 'GET'
      const answer = await limited(options, given.abortSignal, async abortSignal => {
        const answer = await inner.handle(request, { ...given, abortSignal })
        if (!isStreamed || answer.response.statusCode >= 300) await readWhole(answer.response)
        return answer
      })
      const { body } = answer.response
      if (body instanceof Readable) addAbortSignal(options.abandon, body)
      return answer
    },
  })
}

/** Runs one attempt. Fails when its time is up or it is told to stop, whatever becomes of what is aborted then. */
async function limited<T>(
  { limits: { attemptMs }, abandon }: AttemptOptions,
  callers: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const attempt = new AbortController()
  // Not AbortSignal.any: what it holds on `abandon` outlives the attempt, and a job that waits makes attempts for hours.
  const links = [
    onAbort(AbortSignal.timeout(attemptMs), () => attempt.abort(timeoutError(attemptMs))),
    onAbort(abandon, () => attempt.abort(new AbandonedError())),
    ...(callers ? [onAbort(callers, () => attempt.abort(callers.reason))] : []),
  ]
  try {
    attempt.signal.throwIfAborted()
    return await Promise.race([run(attempt.signal), rejectionOf(attempt.signal)])
  } finally {
    for (const unlink of links) unlink()
  }
}

const rejectionOf = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })

/** Fails with an `AbandonedError` as soon as calls are abandoned, whatever `call` is waiting for. */
export async function unlessAbandoned<T>(abandon: AbortSignal, call: () => Promise<T>): Promise<T> {
  if (abandon.aborted) throw new AbandonedError()
  return untilAborted(abandon, call(), () => {
    throw new AbandonedError()
  })
}

/** By this name the SDK takes it for transient. */
const timeoutError = (ms: number) =>
  Object.assign(new Error(`no whole answer within ${formatDuration(ms)}`), { name: 'TimeoutError' })

async function readWhole(response: Answer['response']): Promise<void> {
  if (!(response.body instanceof Readable)) return
  const chunks: Uint8Array[] = []
  for await (const chunk of response.body) chunks.push(chunk)
  response.body = Buffer.concat(chunks)
}
