import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { script } from '../../.ci/page.mjs'

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')

/** Licences that may be passed on with an MIT action; anything else, copyleft above all, is not on the list. */
const PERMISSIVE = ['MIT', 'ISC', 'Apache-2.0', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Unlicense', 'BlueOak-1.0.0']

it('dist contains only code with permissive licences, and lists them all', () => {
  const packages = read('dist/licenses.txt')
    .split(`\n\n${'-'.repeat(80)}\n\n`)
    .map(section => section.split('\n'))
  const names = packages.map(([name = '']) => name.split(' ')[0])
  expect(names).toEqual(
    expect.arrayContaining(['@actions/core', '@actions/github', '@aws-sdk/client-iam', 'yaml', 'zod']),
  )
  expect(packages.filter(([, license = '']) => !PERMISSIVE.includes(license)).map(([name]) => name)).toEqual([])
})

it('dist has the script of the page as a text, and not what bundles it', () => {
  expect(read('dist/licenses.txt')).not.toMatch(/^esbuild /m)
  const chunks = readdirSync(fileURLToPath(new URL('../../dist', import.meta.url))).filter(name => name.endsWith('.js'))
  expect(chunks.filter(name => read(`dist/${name}`).includes(JSON.stringify(script).slice(1, 200)))).toHaveLength(1)
})

it('the lock file has only permissive licences outside of development', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { license?: string; dev?: boolean; optional?: boolean }>
  }
  const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev)
  expect(shipped.length).toBeGreaterThan(20)
  expect(shipped.filter(([, { license = 'none' }]) => !PERMISSIVE.includes(license)).map(([path]) => path)).toEqual([])
})

it('dist contains neither the simulator nor a way to move the clock', () => {
  const main = read('dist/index.js')
  expect(main).not.toContain('cloud-copilot')
  expect(main).not.toContain('SANDBOX_CLOCK_URL')
})
