// As actions/attest, as far as its subjects: each file of the folder with its digest. It needs an identity token of its job.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const { GITHUB_WORKSPACE, GITHUB_RUN_ID, SANDBOX_ARTIFACTS, ACTIONS_ID_TOKEN_REQUEST_URL } = process.env
if (!ACTIONS_ID_TOKEN_REQUEST_URL) throw new Error('missing "id-token" permission')
const pattern = process.env['INPUT_SUBJECT-PATH'] ?? ''
if (!/^[\w.-]+\/\*$/.test(pattern)) throw new Error(`Only one folder and /* is attested here, not ${pattern}`)
const folder = resolve(GITHUB_WORKSPACE, dirname(pattern))
const digestOf = name =>
  createHash('sha256')
    .update(readFileSync(join(folder, name)))
    .digest('hex')
const subjects = readdirSync(folder).map(name => ({ name, digest: { sha256: digestOf(name) } }))
if (subjects.length === 0) throw new Error('Could not find subject at path')
mkdirSync(join(SANDBOX_ARTIFACTS, GITHUB_RUN_ID, 'attested'), { recursive: true })
writeFileSync(join(SANDBOX_ARTIFACTS, GITHUB_RUN_ID, 'attested/subjects.json'), JSON.stringify(subjects))
console.log(`${subjects.length} subjects attested`)
