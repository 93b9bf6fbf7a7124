// `node .ci/chromium.mjs FOLDER`: unpacks the Chromium of @sparticuz/chromium, which is installed in FOLDER, with the libraries and
// fonts that a bare machine lacks, and prints the path of a script that starts it. Needs no root.
import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = resolve(process.argv[2])
// The package unpacks into the folder for temporary files, and libraries only where it believes that it runs at Lambda.
process.env.TMPDIR = folder
process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x'
const { default: chromium } = await import(
  pathToFileURL(join(folder, 'node_modules/@sparticuz/chromium/build/index.js')).href
)
const path = await chromium.executablePath()
const start = join(folder, 'chromium.sh')
const { LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env
// Only where there are no others: among its own this Chromium finds none for a list to choose from, and ends.
const fonts = existsSync('/etc/fonts/fonts.conf') ? '' : `FONTCONFIG_PATH='${FONTCONFIG_PATH}' `
writeFileSync(start, `#!/bin/sh\nLD_LIBRARY_PATH='${LD_LIBRARY_PATH}' ${fonts}exec '${path}' "$@"\n`, { mode: 0o755 })
console.log(start)
