// As actions/upload-artifact: hidden files stay away unless asked for, names that some file system cannot have are refused, and a
// run has each name once. An input that this does not know is refused too, so that nothing is believed to work unseen.
import { cpSync, existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

const { GITHUB_WORKSPACE, GITHUB_RUN_ID, SANDBOX_ARTIFACTS } = process.env
const KNOWN = ['name', 'path', 'if-no-files-found', 'retention-days', 'include-hidden-files']
const given = Object.keys(process.env).filter(name => name.startsWith('INPUT_'))
const unknown = given.map(name => name.slice('INPUT_'.length).toLowerCase()).filter(name => !KNOWN.includes(name))
if (unknown.length > 0) throw new Error(`The stand-in for actions/upload-artifact does not know ${unknown.join(', ')}`)
const [name, path, ifNone, days, hidden] = KNOWN.map(name => process.env[`INPUT_${name.toUpperCase()}`] ?? '')
if (!path || /[*?[\]!\n]/.test(path)) throw new Error(`Only one folder is uploaded here, not ${path}`)
if (!/^\d+$/.test(days) || Number(days) > 90) throw new Error(`Invalid retention-days: ${days}`)

const isHidden = file => file.split('/').some(part => part.startsWith('.'))
const folder = resolve(GITHUB_WORKSPACE, path)
const files = (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [])
  .filter(entry => entry.isFile())
  .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
  .filter(file => hidden === 'true' || !isHidden(join(path, file)))
const refused = files.filter(file => /[":<>|*?\r\n\\]/.test(file))
if (refused.length > 0) throw new Error(`The path for one of the files in artifact is not valid: ${refused[0]}`)

if (files.length > 0) {
  const artifact = join(SANDBOX_ARTIFACTS, GITHUB_RUN_ID, name)
  if (existsSync(artifact)) throw new Error(`an artifact with this name already exists on the workflow run: ${name}`)
  for (const file of files) cpSync(join(folder, file), join(artifact, file))
} else if (ifNone === 'error') throw new Error(`No files were found with the provided path: ${path}`)
console.log(`${files.length} files of ${path}`)
