import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/workflows/**'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 3,
    // Modules are loaded and schemas compiled once a worker, not once a file: a quarter of all work. So whatever a test
    // changes outside itself (environment, clock, globals) it puts back.
    isolate: false,
  },
})
