/**
 * A file name that is not UTF-8 comes with U+FFFD in place of what cannot be read: good for saying which file is meant,
 * and never the name of a request file.
 */
export type GitPath = string
export interface GitCommit {
  readonly sha: string
  readonly parents: readonly string[]
}
export type GitChange =
  | { readonly status: 'A' | 'M'; readonly path: GitPath; readonly mode: string; readonly blobSha: string }
  | { readonly status: 'D'; readonly path: GitPath }
