import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Keeps 100 MB of small objects alive, for which V8 would make as much room for new ones as it ever does. */
const script = `
  import { getHeapSpaceStatistics } from 'node:v8'
  import { spareMemory } from './src/runner/spare-memory.ts'
  const capacity = () => {
    const space = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')
    return (space.space_used_size + space.space_available_size) / 1024 / 1024
  }
  spareMemory()
  const first = capacity()
  const alive = []
  for (let index = 0; index < 2_000_000; index++) alive.push({ index })
  console.log(JSON.stringify([first, capacity(), alive.length]))
`

it('gives new objects about 12 MiB, at once and as long as the process runs', () => {
  const said = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    cwd: root,
  })
  const [first, last] = JSON.parse(said.toString('utf8'))
  for (const capacity of [first, last]) {
    expect(capacity).toBeGreaterThan(7)
    expect(capacity).toBeLessThan(17)
  }
})
