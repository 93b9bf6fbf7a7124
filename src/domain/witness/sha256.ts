import { hash } from 'node:crypto'

/** By which a record of the branch and its copy in the witness are compared: in hex. */
export const sha256 = (content: string | Uint8Array): string => hash('sha256', content)
