// Loaded with `--import`: appends the address of every module that is loaded after it to the file that LOADED_MODULES names.
import { appendFileSync } from 'node:fs'
import { register } from 'node:module'
import { isMainThread } from 'node:worker_threads'

// Node runs this same file a second time, for its hooks, on a thread of their own.
if (isMainThread) register(import.meta.url)

export async function load(url, context, nextLoad) {
  appendFileSync(process.env.LOADED_MODULES, `${url}\n`)
  return nextLoad(url, context)
}
