// Builds dist from src: TypeScript emits, esbuild bundles what browsers get, ncc bundles what Node gets, and the licences of all
// that was bundled are listed.
// ncc's own list leaves out packages whose modules it concatenates (zod, yaml, @actions/core), so it is made from its source maps.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as page from './page.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = join(root, 'build', 'dist')
const run = (script, ...args) =>
  execFileSync(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root, stdio: 'inherit' })

rmSync(join(root, 'build'), { recursive: true, force: true })
run('typescript/bin/tsc', '-p', 'tsconfig.build.json')
// In place of the module that bundles them when it is loaded: dist needs no bundler.
writeFileSync(
  join(root, 'build/render/report/page/assets.js'),
  `export const script = ${JSON.stringify(page.script)}\nexport const style = ${JSON.stringify(page.style)}\n`,
)
run(
  '@vercel/ncc/dist/ncc/cli.js',
  'build',
  'build/index.js',
  '--out',
  'build/dist',
  '--source-map',
  '--no-source-map-register',
)
const packages = bundledPackages()
const sections = [...packages.keys()].sort().map(folder => describePackage(folder, packages.get(folder)))
for (const name of readdirSync(bundle)) {
  const file = join(bundle, name)
  if (name.endsWith('.map') || name === 'sourcemap-register.cjs') rmSync(file)
  // Nothing may point to a map that is not there.
  else if (name.endsWith('.js'))
    writeFileSync(file, readFileSync(file, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'))
}
writeFileSync(join(bundle, 'licenses.txt'), `${sections.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`)
rmSync(join(root, 'dist'), { recursive: true, force: true })
renameSync(bundle, join(root, 'dist'))

/** By its folder, relative to the project, each package of which something is in the bundle: the files that hold it. */
function bundledPackages() {
  const packages = new Map()
  for (const name of readdirSync(bundle).sort()) {
    if (!name.endsWith('.map')) continue
    const { sources } = JSON.parse(readFileSync(join(bundle, name), 'utf8'))
    for (const source of sources) {
      const folder = /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(source)?.[0]
      if (folder) packages.set(folder, (packages.get(folder) ?? new Set()).add(name.replace(/\.map$/, '')))
    }
  }
  return packages
}

function describePackage(folder, files) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
  const file = readdirSync(join(root, folder)).find(name => /^(licen[cs]e|copying)/i.test(name))
  const text = file ? readFileSync(join(root, folder, file), 'utf8').trim() : 'No licence text comes with this package.'
  return `${name} ${version}\n${license}\nin ${[...files].join(', ')}\n\n${text.replaceAll('\r\n', '\n')}`
}
