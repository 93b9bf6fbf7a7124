import type { HttpResponse } from '../shared/http.ts'
import type { Answer, Refusal } from './call/call.ts'

export function respond({ status = 200, body, headers = {} }: Answer): HttpResponse {
  return {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'x-github-media-type': 'github.v3; format=json',
      server: 'github.com',
      ...headers,
    },
    body: body === undefined ? '' : JSON.stringify(body),
  }
}

/** An error as GitHub writes it. */
export function refused(refusal: Refusal, headers: Readonly<Record<string, string>>): HttpResponse {
  const { status, message, errors } = refusal
  const body = {
    message,
    ...(errors && { errors }),
    documentation_url: 'https://docs.github.com/rest',
    status: String(status),
  }
  return respond({ status, body, headers: { ...headers, ...refusal.headers } })
}
