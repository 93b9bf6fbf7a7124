import { afterEach, describe, expect, it, vi } from 'vitest'
import { githubRunner } from '../src/runner.ts'

afterEach(() => vi.restoreAllMocks())

/** What reaches the runner. */
function written(act: () => void): string {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  try {
    act()
    return write.mock.calls.map(([text]) => String(text)).join('')
  } finally {
    write.mockRestore()
  }
}

describe('a line of the job log', () => {
  it.each([
    ['plain text', 'plain text'],
    ['in between ::error::x', 'in between ::error::x'],
    ['::stop-commands::x', '. ::stop-commands::x'],
    [' \t::add-mask::x', ' \\u{9}::add-mask::x'],
    ['   ::set-env name=x::y', '. ::set-env name=x::y'],
    ['\n::set-output name=x::y', '\\u{a}::set-output name=x::y'],
    ['\u3000::warning::x', '. ::warning::x'],
    ['##[stop-commands]x', '# #[stop-commands]x'],
    ['at the end ##[add-path]/tmp', 'at the end # #[add-path]/tmp'],
    ['###[error]x', '## #[error]x'],
    ['#\u200b#[error]x', '#\\u{200b}#[error]x'],
  ])('%j is no command', (line, expected) => {
    expect(written(() => githubRunner.log(line))).toBe(`${expected}\n`)
  })
})

describe('what an annotation quotes', () => {
  it('cannot leave it, nor be a command in the older syntax', () => {
    const problem = { file: 'a,b:c.yaml', line: 1, column: 2, message: '##[error]x\n::add-mask::y', remedy: 'z' }
    expect(written(() => githubRunner.annotate([problem]))).toBe(
      '::error file=a%2Cb%3Ac.yaml,line=1,col=2::# #[error]x\\u{a}::add-mask::y. z.\n',
    )
  })

  it('beyond the ten that GitHub shows, problems stand in the log', () => {
    const problem = { file: 'a.yaml', line: 1, column: 2, message: '##[error]x', remedy: 'z' }
    const lines = written(() => githubRunner.annotate(Array(12).fill(problem))).split('\n')
    expect(lines.filter(line => line.startsWith('::error '))).toHaveLength(10)
    expect(lines.filter(line => line === 'error: a.yaml:1:2: # #[error]x. z.')).toHaveLength(2)
  })
})
