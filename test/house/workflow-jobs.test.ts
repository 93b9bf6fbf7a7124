import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

interface Job {
  readonly if?: string
  readonly 'runs-on'?: string
  readonly outputs?: object
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly steps?: readonly Step[]
}

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

const folder = fileURLToPath(new URL('../../.github/workflows', import.meta.url))
const names = readdirSync(folder).filter(name => name !== 'ci.yml')
const jobsIn = (name: string) =>
  (parse(readFileSync(`${folder}/${name}`, 'utf8')) as { jobs: Readonly<Record<string, Job>> }).jobs

/** What a job runs on, if its caller says so or nothing. */
function runnersOf(job: Job, runner: string): unknown {
  const script = job['runs-on']?.replace(/^\$\{\{(.*)\}\}$/, '$1')
  return new Function('inputs', 'fromJSON', `return ${script}`)({ runner }, JSON.parse)
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's syntax
const OWN_RUNNER = '${{ inputs.runner }}'

it('the preview has nothing to do with a pull request that is merged or closed, whatever starts it', () => {
  const job = jobsIn('validate.yml').validate
  expect(job?.if).toBe("github.event.pull_request.state == 'open'")
  expect(job?.steps?.find(({ with: given }) => given?.path === '.jit-checkout')).toHaveProperty(
    'continue-on-error',
    true,
  )
})

/** GitHub judges a called job by its own condition too: without one, none starts in a run that was cancelled. */
it('a called follow-up starts in a run that was cancelled, as its callers do', () => {
  const conditions = [
    jobsIn('follow-up.yml')['follow-up'],
    jobsIn('grant.yml')['follow-up'],
    jobsIn('sweep.yml')['follow-up'],
  ]
  for (const job of conditions) expect(job?.if).toMatch(/^always\(\)/)
})

describe.each(names)('the jobs of %s', name => {
  const jobs = Object.values(jobsIn(name))

  it('run on the runners that their caller names, on those of GitHub otherwise, and say which version they need', () => {
    for (const job of jobs) {
      if (job.uses !== undefined) {
        expect(job.with).toHaveProperty('runner', OWN_RUNNER)
        continue
      }
      expect([runnersOf(job, ''), runnersOf(job, '["self-hosted","arm"]')]).toEqual([
        'ubuntu-latest',
        ['self-hosted', 'arm'],
      ])
      const [checkout] = job.steps ?? []
      // `job.workflow_sha` is empty on older ones. Git takes no name with a space, so no branch of anyone's is checked out.
      if (checkout?.uses?.startsWith('actions/checkout@'))
        expect(checkout.with?.ref).toMatch(/'a runner of version 2\.336\.0 or later is needed'/)
    }
  })

  /** A job hands over 1 MiB at most, and a run 50 MB: none of ours comes near, as long as no matrix has outputs. */
  it('hand outputs over outside of any matrix', () => {
    for (const job of jobs) if (job.outputs) expect(job).not.toHaveProperty('strategy')
  })
})
