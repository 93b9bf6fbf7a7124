import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** report.html in a real browser: `npm run browser`. Apart from `npm test`, which needs Node and npm alone. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: { include: ['test/browser/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000, maxWorkers: 1 },
})
