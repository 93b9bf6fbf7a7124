import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

interface Job {
  readonly if: string
  readonly steps?: readonly { readonly run?: string }[]
  readonly with?: Readonly<Record<string, string>>
}

const read = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../.github/workflows/${name}`, import.meta.url)), 'utf8')
const jobsOf = (name: string) => (parse(read(name)) as { jobs: Readonly<Record<string, Job>> }).jobs

/** Whether a job runs: its condition, whose operators JavaScript has too. An output that is not there is empty text. */
function runs(
  job: Job | undefined,
  needed: string,
  followUps: string,
  inputs: Readonly<Record<string, unknown>>,
): boolean {
  const script = job?.if.replaceAll(/\b(outputs|inputs)\.([\w-]+)/g, "$1['$2']").replaceAll('always()', 'true')
  const needs = { [needed]: { outputs: { 'follow-ups': followUps } } }
  return Boolean(new Function('needs', 'inputs', `return ${script}`)(needs, inputs))
}

const SOME = '[{"id":"a"}]'

describe('what was granted is followed up', () => {
  it.each([
    ['grant.yml', 'grant', {}, SOME, ['follow-up']],
    ['grant.yml', 'grant', {}, '[]', []],
    // GitHub has dropped it as masked, or nothing was granted: nobody can tell here.
    ['grant.yml', 'grant', {}, '', ['nothing']],
    ['sweep.yml', 'sweep', { repair: true }, SOME, ['follow-up']],
    ['sweep.yml', 'sweep', { repair: true }, '[]', []],
    ['sweep.yml', 'sweep', { repair: true }, '', ['nothing']],
    ['sweep.yml', 'sweep', {}, '[]', []],
    // A sweep that repairs nothing and fails has nothing to hand over.
    ['sweep.yml', 'sweep', {}, '', []],
  ])('by %s: the job %s with the inputs %j and the output %j leads to %j', (name, job, inputs, output, expected) => {
    const call = jobsOf(name)['follow-up']
    expect(call?.with).toMatchObject({ 'follow-ups': `$\{{ needs.${job}.outputs.follow-ups }}` })
    const called = runs(call, job, output, inputs) ? Object.entries(jobsOf('follow-up.yml')) : []
    const started = called.filter(([, each]) => runs(each, '', '', { 'follow-ups': output }))
    expect(started.map(([id]) => id)).toEqual(expected)
  })

  it('or is red, and says what to do', () => {
    const [step] = jobsOf('follow-up.yml').nothing?.steps ?? []
    expect(step?.run).toMatch(/^echo '::error [^']*'\nexit 1\n$/)
  })
})
