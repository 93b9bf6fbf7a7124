import { createHmac } from 'node:crypto'

/** The header that proves who sent a body: `sha256=` and the HMAC-SHA-256 of its bytes in hex digits, as GitHub's webhooks have it. */
export const SIGNATURE_HEADER = 'x-jit-signature-256'

export const signatureOf = (body: string, secret: string): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
