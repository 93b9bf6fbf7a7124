import { describe, expect, it } from 'vitest'
import type { Change, Changes } from '../../sandbox/github/git/changes.ts'
import { parseRules } from '../../src/config/rules-file.ts'
import { NO_RULES_BEFORE } from '../../src/domain/rules/evaluate-merge.ts'
import { openGit } from '../../src/git/git.ts'
import { openRulesHistory, type RuleFile } from '../../src/services/history/rules.ts'
import { RULES } from '../domain/good-files.ts'
import { newWorld } from '../github/harness.ts'

const PATH = '.github/jit-access.yml'
const OTHERS = RULES.replaceAll('prod', 'live')

async function newRepository() {
  const { world } = await newWorld({ [PATH]: OTHERS })
  const push = async (changes: Changes) => (await world.pushToMain({ by: 'erin', changes })).sha
  const parsed = parseRules(PATH, Buffer.from(RULES))
  if (!parsed.ok) throw new Error('unreachable')
  const first = await world.mainSha()
  const same = await push({ 'README.md': 'y' })
  const tip = await push({ [PATH]: RULES })
  const git = openGit(world.git.directory)
  const now: RuleFile = { rules: parsed.value, blobSha: (await git.readFile(tip, PATH))?.sha ?? '' }
  return { git, push, first, same, tip, now, history: openRulesHistory(git, PATH, now) }
}

describe('the rules at each commit', () => {
  it('are parsed once for all commits with the same file, the current one included', async () => {
    const { history, first, same, tip, now } = await newRepository()
    expect(await history.at(first)).toHaveProperty('accounts')
    expect(await history.at(same)).toBe(await history.at(first))
    expect(await history.at(tip)).toBe(now.rules)
    expect(await history.accountsAt(tip)).toBe(history.accountsNow)
  })

  it('are read once for all commits with the same file, and not at all if they are the current ones', async () => {
    const { git, first, same, tip, now } = await newRepository()
    const read: string[] = []
    const readBlob = (sha: string) => {
      read.push(sha)
      return git.readBlob(sha)
    }
    const history = openRulesHistory({ findFile: git.findFile, readBlob }, PATH, now)
    for (const sha of [first, same, tip]) await history.at(sha)
    expect(read).toEqual([(await git.findFile(first, PATH))?.sha])
  })

  it('have the accounts of their time', async () => {
    const { history, first } = await newRepository()
    expect(await history.accountsAt(first)).toEqual(['dev', 'live'])
    expect(history.accountsNow).toEqual(['dev', 'prod'])
  })

  it.each<[string, Change]>([
    ['there are none', null],
    ['they cannot be read', 'version: 2\n'],
    ['a symbolic link stands in their place', { symlink: OTHERS }],
  ])('are unknown if %s, and then the current accounts count', async (_, content) => {
    const { history, push } = await newRepository()
    const sha = await push({ [PATH]: content })
    expect(await history.at(sha)).toBe(NO_RULES_BEFORE)
    expect(await history.accountsAt(sha)).toEqual(['dev', 'prod'])
  })

  it('have no account if only those of their time count and cannot be read', async () => {
    const { git, push, first } = await newRepository()
    const sha = await push({ [PATH]: null })
    const history = openRulesHistory(git, PATH)
    expect(await history.accountsAt(sha)).toEqual([])
    expect(await history.accountsAt(first)).toEqual(['dev', 'live'])
  })
})
