import { addAbortSignal, Readable } from 'node:stream'
import { onAbort, untilAborted } from '../shared/abort.ts'
import { formatDuration } from '../shared/instant.ts'

/** Limits of one attempt of a call, in real time: they concern sockets, not the end of access. */
export interface AttemptLimits {
  /** Milliseconds to open a connection. */
  readonly connectMs: number
  /** Milliseconds from the first byte sent to the last byte read. For a streamed body: between two reads. */
  readonly attemptMs: number
}

/**
 * One attempt takes at most 20 s. An attempt that runs out of time is made at most three times (`createRetryStrategy`), so a
 * call to an endpoint that never answers fails after a minute, and one that is also throttled in between after two at worst.
 * One page of GetAccountAuthorizationDetails, the largest answer here, takes a few seconds.
 */
export const ATTEMPT_LIMITS: AttemptLimits = { connectMs: 5_000, attemptMs: 20_000 }

/** The limits as options of the SDK's own HTTP handler. Its `requestTimeout` alone only warns (node-http-handler 4.14). */
export const handlerOptions = ({ connectMs, attemptMs }: AttemptLimits) => ({
  connectionTimeout: connectMs,
  requestTimeout: attemptMs,
  throwOnRequestTimeout: true,
  socketTimeout: attemptMs,
})

/** Thrown by calls when the job has no time left for them. Never retried: the SDK recognises it by its name. */
export class AbandonedError extends Error {
  override readonly name = 'AbortError'

  constructor() {
    super('given up, because this job was told to stop')
  }
}

interface Request {
  readonly method: string
}

export interface Answer {
  readonly response: { readonly statusCode: number; readonly headers?: object; body?: unknown }
}

/** What every HTTP handler of the SDK provides, with the types that are the same in all of its clients. */
export interface Handler {
  handle(request: Request, options?: { readonly abortSignal?: AbortSignal }): Promise<Answer>
}

export interface AttemptOptions {
  readonly limits: AttemptLimits
  /** Aborted when calls in flight are to fail at once, and no other is to begin. */
  readonly abandon: AbortSignal
}

/**
 * Limits every attempt of this client, including reading its answer: the SDK's timeouts measure silence, and an answer that
 * arrives byte by byte is never silent. The body of an S3 GET is passed on as a stream, and may last as long as data arrives.
 */
export function limitAttempts(client: { readonly config: object }, options: AttemptOptions, streams: boolean): void {
  const config = client.config as { requestHandler: Handler }
  const inner = config.requestHandler
  config.requestHandler = Object.assign(Object.create(inner) as Handler, {
    handle: async (request: Request, given: Parameters<Handler['handle']>[1] = {}): Promise<Answer> => {
      const isStreamed = streams && request.method === 'GET'
      const answer = await limited(options, given.abortSignal, async abortSignal => {
        const answer = await inner.handle(request, { ...given, abortSignal })
        if (!isStreamed || answer.response.statusCode >= 300) await readWhole(request, answer.response)
        return answer
      })
      const { body } = answer.response
      if (body instanceof Readable) addAbortSignal(options.abandon, body)
      return answer
    },
  })
}

/** Runs one attempt. Fails when its time is over or calls are abandoned, without waiting for the aborted request. */
async function limited<T>(
  { limits: { attemptMs }, abandon }: AttemptOptions,
  callers: AbortSignal | undefined,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const attempt = new AbortController()
  // Not AbortSignal.any: its listeners on `abandon` outlive the attempt, and a waiting job makes attempts for hours.
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

/** Fails with an `AbandonedError` as soon as calls are abandoned, without waiting for `call`. */
export async function unlessAbandoned<T>(abandon: AbortSignal, call: () => Promise<T>): Promise<T> {
  if (abandon.aborted) throw new AbandonedError()
  return untilAborted(abandon, call(), () => {
    throw new AbandonedError()
  })
}

/** The SDK treats an error of this name as transient. */
const timeoutError = (ms: number) =>
  Object.assign(new Error(`no whole answer within ${formatDuration(ms)}`), { name: 'TimeoutError' })

async function readWhole({ method }: Request, response: Answer['response']): Promise<void> {
  if (!(response.body instanceof Readable)) return
  const chunks: Uint8Array[] = []
  for await (const chunk of response.body) chunks.push(chunk)
  const whole = Buffer.concat(chunks)
  // Only S3 is asked by GET, and its client takes the body of an object as a stream.
  response.body = method === 'GET' ? Readable.from([whole]) : whole
}
