// Starts git for a worker of the tests: see small-process.ts. Plain JavaScript, so that it is small and starts at once.
import { execFile } from 'node:child_process'

const running = new Map()

process.on('message', ({ id, args, options, input }) => {
  if (args === undefined) {
    running.get(id)?.stdin?.end(input)
    return
  }
  const child = execFile('git', args, { ...options, encoding: 'buffer' }, (error, stdout, stderr) => {
    running.delete(id)
    const failure = error && { message: error.message, fields: { ...error } }
    process.send({ id, failure, stdout, stderr })
  })
  child.stdin?.on('error', () => {}) // git may end before it has read everything.
  running.set(id, child)
})

process.on('disconnect', () => process.exit())
