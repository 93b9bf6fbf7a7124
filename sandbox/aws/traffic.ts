import { appendFileSync } from 'node:fs'
import type { HttpRequest, HttpResponse } from '../shared/http.ts'

/** Writes each request to AWS and its answer to a file, a line of JSON each: `.ci/aws_contract.py` compares them with AWS's models. */
export function recordTraffic(aws: { handle: (request: HttpRequest) => Promise<HttpResponse> }, file: string): void {
  const { handle } = aws
  aws.handle = async request => {
    const response = await handle(request)
    if (response.reset || response.stall || response.cut) return response
    const entry = {
      request: { ...request, body: base64(request.body) },
      response: { status: response.status, headers: response.headers, body: base64(response.body) },
    }
    appendFileSync(file, `${JSON.stringify(entry)}\n`)
    return response
  }
}

const base64 = (body: Uint8Array | string) => Buffer.from(body as Uint8Array).toString('base64')
