import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** An empty repository in an empty folder, as `git init` leaves it. Source: https://git-scm.com/docs/gitrepository-layout */
export function writeRepository(directory: string, options: { readonly bare: boolean; readonly head: string }): void {
  for (const folder of ['objects/info', 'objects/pack', 'refs/heads', 'refs/tags'])
    mkdirSync(join(directory, folder), { recursive: true })
  writeFileSync(join(directory, 'HEAD'), `${options.head}\n`)
  const config = ['repositoryformatversion = 0', 'filemode = true', `bare = ${options.bare}`]
  writeFileSync(join(directory, 'config'), `[core]\n${config.map(line => `\t${line}\n`).join('')}`)
}
