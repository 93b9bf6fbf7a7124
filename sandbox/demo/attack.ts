import { ACME } from '../acme.ts'
import type { Stage } from './stage.ts'

const BOB = `account: dev
instances: [${ACME.instances.api}]
duration: 8h
reason: "no reason at all"
`

/** Longer than the second that GitHub's times are exact to. */
const LATER_MS = 1_100

/** A person who may push to branches has a harmless diff approved, and then sends it to main with the same head. */
export async function attack({ timeline, sandbox, ...stage }: Stage): Promise<void> {
  const { github } = sandbox
  timeline.heading('9. An attack by bob, who may write to the repository')
  const lower = await github.openPullRequest({
    author: 'bob-gh',
    title: 'Not for review',
    branch: 'feature',
    changes: { 'requests/bob.yaml': BOB },
  })
  github.close(lower.number)
  timeline.say('bob-gh', 'pushes a branch `feature` with eight hours of access for bob, which nobody is asked about')
  const { number, headSha } = await github.openPullRequest({
    author: 'bob-gh',
    title: 'Mend a typo',
    branch: 'typo',
    base: 'feature',
    from: 'feature',
    changes: { 'README.md': 'typo mended\n' },
  })
  timeline.say('bob-gh', `opens pull request #${number} into \`feature\`, which shows one changed line of README.md`)
  github.review(number, { by: 'carol', state: 'APPROVED' })
  timeline.say('carol', `approves its head ${headSha.slice(0, 12)}: it is a typo`)
  await stage.sleep(LATER_MS)
  await github.retarget(number, 'main', 'bob-gh')
  const { before, sha } = await github.merge(number, { by: 'bob-gh', method: 'squash' })
  timeline.say('bob-gh', `sends #${number} to main, with the same head and the same approval, and merges it`)
  const job = await stage.runJob('job grant', { mode: 'grant' }, await github.pushEvent(before, sha), 'push')
  timeline.claim(
    'the job refuses it: carol approved before the base was changed',
    job.exitCode === 1 && job.log.includes('carol approved before the base was changed'),
    job.log,
  )
  const given = [...(stage.acme.account.users.get('bob')?.policies.keys() ?? [])].filter(name =>
    name.startsWith('jit.'),
  )
  timeline.claim('and bob has got nothing', job.outputs.grants === '[]' && given.length === 0, given)
}
