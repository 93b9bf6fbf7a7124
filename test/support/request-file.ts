import { parseRequestFile } from '../../src/config/request-file.ts'
import { resolveFile } from '../../src/domain/request/resolve.ts'

/** Reads a request file by the names of the accounts that the rules know. */
export const readRequestFile = (path: string, bytes: Uint8Array, accounts: readonly string[]) =>
  resolveFile(parseRequestFile(path, bytes), accounts)
