import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/support/longest-first.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/workflows/**', 'test/moto/**', 'test/browser/**'],
    // A test that hangs ends some time; no test that only is slow may reach it.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // One more than cores: a part of the time of a job is waiting for git.
    maxWorkers: availableParallelism() + 1,
    // Modules are loaded and schemas compiled once a worker, not once a file: a quarter of all work. So whatever a test
    // changes outside itself (environment, clock, globals) it puts back.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    globalSetup: ['test/support/files-in-memory.ts'],
    setupFiles: ['test/support/small-process.ts'],
  },
})
