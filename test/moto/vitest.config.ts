import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The built dist against moto, which MOTO_URL names: see `.ci/run`. Apart from `npm test`, which needs Node and npm alone. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { include: ['test/moto/**/*.test.ts'], testTimeout: 600_000, hookTimeout: 600_000, maxWorkers: 1 },
})
