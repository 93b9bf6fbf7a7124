import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { circlesIn, exportedNames, foldersOf, importsOf } from './imports.ts'

const src = fileURLToPath(new URL('../../src', import.meta.url))
const read = (file: string) => readFileSync(`${src}/${file}`, 'utf8')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'))
const imports = new Map(files.map(file => [file, importsOf(file, read(file))]))

/** What a room may import, besides itself: other rooms, and packages. */
const ROOMS: Readonly<Record<string, { readonly rooms: readonly string[]; readonly packages: RegExp }>> = {
  shared: { rooms: [], packages: /^node:(net|timers\/promises)$/ },
  domain: { rooms: ['shared'], packages: /^(zod|node:(crypto|zlib))$/ },
  config: { rooms: ['domain', 'shared'], packages: /^(zod|yaml)$/ },
  render: { rooms: ['domain', 'shared'], packages: /^(node:(crypto|zlib)|\.\.\/\.ci\/page\.mjs)$/ },
  page: { rooms: ['render', 'domain', 'shared'], packages: /^$/ },
  aws: {
    rooms: ['domain', 'shared'],
    packages: /^(@aws-sdk\/|@smithy\/|node:|.*node_modules\/(@actions\/http-client|undici)\/)/,
  },
  github: {
    rooms: ['domain', 'shared'],
    packages: /^(@actions\/github$|node:|.*node_modules\/@actions\/)/,
  },
  git: { rooms: ['domain', 'shared'], packages: /^node:/ },
  attestation: { rooms: ['shared'], packages: /^@sigstore\// },
  webhook: { rooms: ['shared'], packages: /^(node:crypto|.*node_modules\/(@actions\/http-client|undici)\/)/ },
  services: {
    rooms: ['aws', 'github', 'git', 'webhook', 'attestation', 'render', 'config', 'domain', 'shared'],
    packages: /^(zod|p-map|node:(crypto|fs|fs\/promises|path))$/,
  },
  runner: {
    rooms: ['aws', 'render', 'domain', 'shared'],
    packages: /^(zod|node:|.*node_modules\/(@actions|undici)\/)/,
  },
  modes: {
    rooms: ['runner', 'services', 'aws', 'github', 'git', 'webhook', 'render', 'config', 'domain', 'shared'],
    packages: /^(zod|p-map|node:path)$/,
  },
}

const roomOf = (file: string) => file.split('/')[0] ?? ''
const isOurs = (name: string) => imports.has(name)

describe('the imports of src', () => {
  it.each(Object.entries(ROOMS))('follow the rules of the folder %s', (room, { rooms, packages }) => {
    const foreign = files
      .filter(file => file.startsWith(`${room}/`))
      .flatMap(file => (imports.get(file) ?? []).map(name => ({ file, name })))
      .filter(({ name }) => (isOurs(name) ? ![room, ...rooms].includes(roomOf(name)) : !packages.test(name)))
    expect(foreign).toEqual([])
  })

  it('have rules for every folder', () => {
    const folders = files.filter(file => file.includes('/')).map(roomOf)
    expect([...new Set(folders)].toSorted()).toEqual(Object.keys(ROOMS).toSorted())
  })

  it('lead from no mode to another', () => {
    const modeOf = (file: string) => /^modes\/([^/]+)\//.exec(file)?.[1]
    const across = files.flatMap(file =>
      (imports.get(file) ?? []).filter(name => modeOf(file) && modeOf(name) && modeOf(name) !== modeOf(file)),
    )
    expect(across).toEqual([])
  })

  it('have no circle of files, types included', () => {
    expect(circlesIn(imports)).toEqual([])
  })

  it('have no circle of folders, types included', () => {
    expect(circlesIn(foldersOf(imports))).toEqual([])
  })

  it('have one meaning for every exported name', () => {
    // The overloads of a function bear its name as well.
    const names = files.flatMap(file => [...new Set(exportedNames(read(file)))])
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it('load the SDKs of AWS and GitHub inside functions only', () => {
    for (const file of files)
      expect(read(file), file).not.toMatch(/^import (?!type)[^\n]*'(@aws-sdk|@actions\/github|@octokit)/m)
  })

  it('read the time in the clock only', () => {
    for (const file of files.filter(file => file !== 'shared/clock.ts')) {
      expect(read(file), file).not.toMatch(/new Date\(\)|Date\.now|performance\.now|setTimeout|setInterval/)
    }
  })
})

describe('the sandbox', () => {
  const folder = fileURLToPath(new URL('../../sandbox', import.meta.url))
  const parts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'))
  const readPart = (file: string) => readFileSync(`${folder}/${file}`, 'utf8')
  const graph = new Map(parts.map(file => [file, importsOf(file, readPart(file))]))

  it('has no circle of files, types included', () => {
    expect(circlesIn(graph)).toEqual([])
  })

  it('has no circle of folders, types included', () => {
    expect(circlesIn(foldersOf(graph))).toEqual([])
  })

  it('has one meaning for every exported name', () => {
    const names = parts.flatMap(file => exportedNames(readPart(file)))
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
})

describe('the check for circles', () => {
  it('finds a circle, and leaves out files that only lead there', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b', 'd']],
      ['d', []],
    ])
    expect(circlesIn(graph)).toEqual([['b', 'c']])
  })
})
