/** The paths that differ from another path only in case, with that other path: IAM treats both as one user. */
export function findDuplicatesIgnoringCase(paths: readonly string[]): ReadonlyMap<string, string> {
  const twins = new Map<string, string>()
  const seen = new Map<string, string>()
  for (const path of paths) {
    const other = seen.get(path.toLowerCase())
    if (other === undefined) seen.set(path.toLowerCase(), path)
    else twins.set(path, other).set(other, path)
  }
  return twins
}
