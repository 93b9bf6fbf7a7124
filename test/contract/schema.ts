import { createRequire } from 'node:module'
import type { Ajv as AjvClass, ErrorObject } from 'ajv'
import { readDescription } from './description.ts'

// CommonJS without names that Node could see: https://ajv.js.org/guide/getting-started.html
const require = createRequire(import.meta.url)
const { Ajv } = require('ajv') as { Ajv: typeof AjvClass }
const addFormats = require('ajv-formats') as (ajv: AjvClass) => void

let ajv: AjvClass | undefined

/** What is wrong with a value by the schema at a pointer of the description; each schema is compiled when first asked for. */
export function mistakesIn(value: unknown, pointer: string): string[] {
  ajv ??= prepare()
  const validate = ajv.getSchema(`github#${pointer}`)
  if (!validate) throw new Error(`GitHub's description has nothing at ${pointer}`)
  return validate(value) ? [] : sentences(validate.errors ?? [])
}

function prepare(): AjvClass {
  const ajv = new Ajv({
    allErrors: true,
    strictTypes: false,
    strictTuples: false,
    validateSchema: false,
    // Compiled once a worker and run seldom: shorter code, made at once, saves more than faster code.
    inlineRefs: false,
    code: { optimize: false },
  })
  addFormats(ajv)
  // The apps' addresses are no addresses by RFC 5321: 41898282+github-actions[bot]@users.noreply.github.com.
  ajv.addFormat('email', /^[^@\s]+@[^@\s]+$/)
  // The name of a repository, of which GitHub says no more.
  ajv.addFormat('repo.nwo', /^[\w./-]+$/)
  // The document around the schemas is itself one schema to ajv, so that references within it lead somewhere.
  ajv.addVocabulary(Object.keys(readDescription()))
  ajv.addSchema({ ...withLostForks(toJsonSchema(readDescription()) as Schemas), $id: 'github' })
  return ajv
}

type Schemas = { components: { schemas: Record<string, { properties: Record<string, object> }> } }

/** `head.repo` is null once a fork is deleted. The description of the webhooks says so, that of the API does not. */
function withLostForks(document: Schemas): Schemas {
  for (const name of ['pull-request', 'pull-request-simple']) {
    const head = document.components.schemas[name]?.properties.head as { properties: { repo: object } }
    head.properties.repo = { if: { type: 'null' }, else: head.properties.repo }
  }
  return document
}

/**
 * OpenAPI 3.0 has words of its own: `nullable`. And request bodies are closed: GitHub ignores a key that it does not
 * know, so the request would do less than its author means.
 */
function toJsonSchema(value: unknown, isRequest = false): unknown {
  if (Array.isArray(value)) return value.map(item => toJsonSchema(item, isRequest))
  if (typeof value !== 'object' || value === null) return value
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, toJsonSchema(inner, isRequest || key === 'requestBody')]),
  )
  const closed = isRequest && rest.type === 'object' && 'properties' in rest && !('additionalProperties' in rest)
  const schema = closed ? { ...rest, additionalProperties: false } : rest
  return nullable === true ? { if: { type: 'null' }, else: schema } : schema
}

function sentences(errors: readonly ErrorObject[]): string[] {
  return errors
    .filter(({ keyword }) => keyword !== 'if') // It only repeats that its `else` failed.
    .map(({ instancePath, keyword, message, params }) => {
      const detail =
        keyword === 'additionalProperties'
          ? `: ${params.additionalProperty}`
          : keyword === 'enum'
            ? `: ${params.allowedValues.join(', ')}`
            : ''
      return `${instancePath || '/'} ${message}${detail}`
    })
}
