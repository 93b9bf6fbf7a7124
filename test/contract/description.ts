import { readFileSync } from 'node:fs'

// GitHub's OpenAPI description, as far as cut.mjs cut it out.

export interface Operation {
  /** `GET /repos/{owner}/{repo}`: as Octokit's routes are written. */
  readonly name: string
  /** Where it is described, as a JSON pointer. */
  readonly pointer: string
  readonly parameters: readonly Parameter[]
  readonly hasRequestBody: boolean
  readonly responses: Readonly<Record<string, Response>>
}

export interface Parameter extends DescribedParameter {
  readonly pointer: string
}

interface DescribedParameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required?: boolean
  readonly schema: Readonly<Record<string, unknown>>
  /** A path parameter that may hold slashes as they are. */
  readonly 'x-multi-segment'?: boolean
}

interface Response {
  /** Where it is described, as a JSON pointer. */
  readonly pointer: string
  readonly hasBody: boolean
}

type Json = Readonly<Record<string, unknown>>

interface Document {
  readonly info: Json
  readonly components: { readonly schemas: Json }
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>
}

interface DescribedOperation {
  readonly parameters?: readonly (DescribedParameter | { readonly $ref: string })[]
  readonly requestBody?: Json
  readonly responses: Readonly<Record<string, { readonly $ref?: string; readonly content?: unknown }>>
}

let loaded: (Document & Json) | undefined

/** The description itself; read once. */
export function readDescription(): Document & Json {
  loaded ??= JSON.parse(readFileSync(new URL('github-openapi.json', import.meta.url), 'utf8')) as Document & Json
  return loaded
}

let operations: readonly (Operation & { readonly method: string; readonly path: RegExp })[] | undefined

/** All operations; those whose paths say most by themselves come first, as OpenAPI matches them. */
function allOperations() {
  operations ??= Object.entries(readDescription().paths)
    .flatMap(([path, methods]) => Object.entries(methods).map(([method, described]) => read(path, method, described)))
    .sort((a, b) => literals(b.name) - literals(a.name))
  return operations
}

/** The operation that a request asks for, and what its path says; `undefined` if none is described. */
export function findOperation(
  method: string,
  path: string,
): { operation: Operation; given: Readonly<Record<string, string>> } | undefined {
  for (const operation of allOperations()) {
    const match = operation.method === method ? operation.path.exec(path) : null
    if (match) return { operation, given: { ...match.groups } }
  }
  return undefined
}

function read(path: string, method: string, { parameters = [], requestBody, responses }: DescribedOperation) {
  const pointer = `/paths/${escapePointer(path)}/${method}`
  const known = parameters.map((parameter, index) =>
    '$ref' in parameter
      ? { ...follow<DescribedParameter>(parameter.$ref), pointer: parameter.$ref.slice(1) }
      : { ...parameter, pointer: `${pointer}/parameters/${index}` },
  )
  return {
    name: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    path: pattern(path, known),
    pointer,
    parameters: known,
    hasRequestBody: requestBody !== undefined,
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, { $ref, content }]) => {
        const hasBody = ($ref ? follow<{ content?: unknown }>($ref).content : content) !== undefined
        return [status, { pointer: $ref?.slice(1) ?? `${pointer}/responses/${status}`, hasBody }]
      }),
    ),
  }
}

function pattern(path: string, parameters: readonly Parameter[]): RegExp {
  const source = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const isLong = parameters.some(parameter => parameter.name === name && parameter['x-multi-segment'])
    return `(?<${name}>${isLong ? '.+' : '[^/]+'})`
  })
  return new RegExp(`^${source}$`)
}

function literals(name: string): number {
  return name.split('/').filter(part => !part.startsWith('{')).length
}

function follow<T>(ref: string): T {
  const names = ref.slice('#/'.length).split('/')
  return names.reduce<unknown>((value, name) => (value as Json)[name], readDescription()) as T
}

function escapePointer(text: string): string {
  return text.replaceAll('~', '~0').replaceAll('/', '~1')
}
