// The script and the style of report.html, each as one text: bundled from src/page by esbuild. `npm run build` puts them into dist;
// started from src (tests, sandbox), the action bundles them when a page is first made.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const folder = fileURLToPath(new URL('../src/page', import.meta.url))

/** Browsers that have DecompressionStream and what else the page needs; older ones are told so by the page. */
const TARGET = ['chrome111', 'firefox113', 'safari16.4']

function bundle(name) {
  const { outputFiles } = buildSync({
    entryPoints: [join(folder, name)],
    bundle: true,
    write: false,
    format: 'iife',
    target: TARGET,
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'error',
  })
  return outputFiles[0].text.trim()
}

export const script = bundle('main.ts')
export const style = bundle('page.css')
