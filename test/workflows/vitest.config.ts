import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The workflows themselves, run by act: `npm run workflows`. Apart from `npm test`, which needs Node and npm alone. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { include: ['test/workflows/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 120_000, maxWorkers: 1 },
})
