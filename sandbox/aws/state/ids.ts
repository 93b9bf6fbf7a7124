import { createHash } from 'node:crypto'

/** An account by its id alone: what belongs to an account refers to it so, and only the account itself to its parts. */
export interface AccountRef {
  readonly id: string
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** `length` characters that depend on nothing but `parts`: the same name has the same id in every world. */
export function stableId(prefix: string, length: number, ...parts: readonly string[]): string {
  const digest = createHash('sha512').update(parts.join('\0')).digest()
  return prefix + Array.from({ length }, (_, i) => base32[(digest[i % digest.length] ?? 0) % 32]).join('')
}

/** An EC2 instance's id, in the form that they have since 2016. */
export function instanceId(...parts: readonly string[]): string {
  return `i-${createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 17)}`
}

export function stableSecret(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('base64url').slice(0, 40)
}

/** A 32-bit number from a text (FNV-1a, public domain). */
export function numberFrom(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
