import { appendFileSync, existsSync, linkSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseCommit } from './commit-object.ts'
import { directly, fileOf, NotLoose, requireObject } from './loose-object.ts'
import { writeRepository } from './new-repository.ts'
import { readRef } from './ref-file.ts'
import { FOLDER, parseTree } from './tree-object.ts'

interface Copy {
  readonly origin: string
  readonly directory: string
  /** What is checked out: a branch of origin, or a commit. */
  readonly head: { readonly branch: string } | { readonly sha: string }
  /** Further refs, and the commits that they point to. */
  readonly refs?: Readonly<Record<string, string>>
}

/**
 * Copies what is checked out of a bare repository, and further refs, into a new one: with all that they lead to and nothing
 * else, as `git fetch` does. There are no files beside `.git`. `ask` has git do it where the files of the repository do not say all.
 */
export const copyRepository = (copy: Copy, ask: () => Promise<unknown>): Promise<unknown> =>
  directly(() => copyFiles(copy), ask)

function copyFiles({ origin, directory, head, refs: further = {} }: Copy): void {
  if (existsSync(join(origin, 'packed-refs'))) throw new NotLoose('Refs are packed')
  const refs = [...('branch' in head ? refsOf(origin, head.branch) : []), ...Object.entries(further)]
  const tips = [...refs.map(([, sha]) => sha), ...('sha' in head ? [head.sha] : [])]
  const objects = [...reachableFrom(origin, tips)]

  const copy = join(directory, '.git')
  writeRepository(copy, { bare: false, head: 'branch' in head ? `ref: refs/heads/${head.branch}` : head.sha })
  appendFileSync(join(copy, 'config'), remoteOf(origin))
  for (const folder of new Set(objects.map(sha => dirname(fileOf(copy, sha))))) mkdirSync(folder, { recursive: true })
  for (const sha of objects) linkSync(fileOf(origin, sha), fileOf(copy, sha))
  for (const [ref, sha] of refs) {
    mkdirSync(dirname(join(copy, ref)), { recursive: true })
    writeFileSync(join(copy, ref), `${sha}\n`)
  }
}

const remoteOf = (origin: string) =>
  `[remote "origin"]\n\turl = ${origin}\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n`

/** A branch, as git keeps it for a clone of it alone. */
function refsOf(origin: string, branch: string): readonly (readonly [ref: string, sha: string])[] {
  const ref = `refs/heads/${branch}`
  const sha = readRef(origin, ref)
  if (sha === undefined) throw new NotLoose(`${ref} is no plain ref`)
  return [
    [ref, sha],
    [`refs/remotes/origin/${branch}`, sha],
  ]
}

/** The objects that commits lead to, and they. Throws `NotLoose` for a tag object, or what git has packed. */
function reachableFrom(repository: string, tips: readonly string[]): ReadonlySet<string> {
  const commits = new Set(tips)
  const contents = new Set<string>()
  for (const sha of commits) {
    const { tree, parents } = parseCommit(sha, requireObject(repository, sha, 'commit').bytes)
    for (const parent of parents) commits.add(parent)
    addTree(repository, tree, contents)
  }
  return new Set([...commits, ...contents])
}

/** A tree, and all below it. The commit of a submodule is in another repository. */
function addTree(repository: string, tree: string, found: Set<string>): void {
  if (found.has(tree)) return
  found.add(tree)
  for (const { mode, sha } of parseTree(requireObject(repository, tree, 'tree').bytes)) {
    if (mode === FOLDER) addTree(repository, sha, found)
    else if (mode !== '160000') found.add(sha)
  }
}
