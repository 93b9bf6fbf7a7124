/**
 * In a file name that is not UTF-8, invalid bytes are replaced by U+FFFD: good enough for messages, and never the name of a
 * request file.
 */
export type GitPath = string

export interface GitCommit {
  readonly sha: string
  readonly parents: readonly string[]
}

/** `mode` as git writes it: `100644`, `100755` (executable), `120000` (symlink), `160000` (submodule). */
export interface GitFile {
  readonly path: GitPath
  readonly mode: string
  /** The object name; for a submodule, of a commit. */
  readonly sha: string
}

export type GitChange =
  | { readonly status: 'A' | 'M'; readonly path: GitPath; readonly mode: string; readonly blobSha: string }
  | { readonly status: 'D'; readonly path: GitPath }
