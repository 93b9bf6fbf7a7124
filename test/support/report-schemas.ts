import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Ajv as AjvClass, ErrorObject } from 'ajv'

// CommonJS without names that Node could see: https://ajv.js.org/guide/getting-started.html
const require = createRequire(import.meta.url)
const { Ajv2020 } = require('ajv/dist/2020.js') as { Ajv2020: typeof AjvClass }
const addFormats = require('ajv-formats') as (ajv: AjvClass) => void

export const readJson = <T = object>(path: string): T =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as T

/** What is wrong with a line by a JSON Schema of 2020-12, as ajv judges; nothing if it is valid. */
export function judgeBy(schema: object): (value: unknown) => readonly string[] {
  const ajv = new Ajv2020({ allErrors: false, strictTypes: false })
  addFormats(ajv)
  ajv.addVocabulary(Object.keys(schema).filter(key => key.startsWith('x-')))
  const validate = ajv.compile(schema)
  return value => (validate(value) ? [] : (validate.errors ?? []).map(inWords))
}

const inWords = ({ instancePath, message, params }: ErrorObject) =>
  `${instancePath || '/'} ${message} ${JSON.stringify(params)}`
