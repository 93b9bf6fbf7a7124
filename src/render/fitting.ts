/** Those that fit into so many bytes of UTF-8 together, in their order. */
export function fitting<T extends string>(parts: readonly T[], roomBytes: number): readonly T[] {
  let left = roomBytes
  return parts.filter(part => {
    const size = Buffer.byteLength(part)
    if (size > left) return false
    left -= size
    return true
  })
}
