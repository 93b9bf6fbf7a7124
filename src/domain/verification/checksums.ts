/** The name of the list of checksums in a folder of files. */
export const CHECKSUMS = 'SHA256SUMS'

/** A line of it, as `sha256sum --check` reads them. */
export const checksumLine = (sha256: string, path: string): string => `${sha256}  ${path}\n`

/** Reads a list of checksums, as `sha256sum` writes it: `<sha256>  <path>` a line. Lines of another form are left out. */
export function parseChecksums(text: string): ReadonlyMap<string, string> {
  const lines = text.split('\n').map(line => /^([0-9a-f]{64}) [ *](.+)$/.exec(line))
  return new Map(lines.flatMap(match => (match?.[1] && match[2] ? [[match[2], match[1]] as const] : [])))
}
