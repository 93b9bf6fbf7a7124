import { ACME } from '../../sandbox/acme.ts'
import type { Action, Reviewer } from './action.ts'
import { type Attacker, REQUESTS } from './attacker.ts'
import type { Company } from './company.ts'
import { editLedger, editWitness } from './ledger-edits.ts'
import { branchOf, changesOf, commitOn, handsOf, loginOf, merge, openPull, openPullRequest } from './pull-requests.ts'

/** Carries out one action, if it is possible now. */
export async function perform(company: Company, attacker: Attacker, action: Action): Promise<void> {
  const { sandbox } = company.scenario
  const { github } = sandbox
  const open = openPull(company, attacker)
  switch (action.do) {
    case 'open':
      return openPullRequest(company, attacker, action)
    case 'push': {
      if (!open) return
      const by = loginOf(attacker, action.by)
      handsOf(attacker, open.number).add(github.people.named(by).id)
      const changes = await changesOf(company, attacker, open.headSha, action.file)
      await github.push(open.number, { by, changes })
      attacker.pushedAt.set(open.number, company.scenario.clock.now())
      return
    }
    case 'review': {
      // The latest one, also after its merge.
      const number = open?.number ?? attacker.pulls.at(-1)
      const by = reviewerOf(attacker, action.by)
      if (number === undefined || by === undefined) return
      // GitHub refuses an author's own approval.
      if (github.pullRequest(number).author === github.people.named(by)) return
      attacker.reviews.push(github.review(number, { by, state: action.state }))
      return
    }
    case 'dismiss': {
      const latest = attacker.reviews.at(-1)
      if (latest !== undefined) github.dismiss(latest)
      return
    }
    case 'retarget': {
      if (!open) return
      const base = await branchOf(company, attacker, action.base)
      // GitHub refuses a base that holds the head already.
      if (open.baseRef !== base) await github.retarget(open.number, base, attacker.own).catch(() => {})
      return
    }
    case 'merge':
      return merge(company, attacker, open, action.method)
    case 'merge otherwise':
      return merge(company, attacker, open, 'squash', action.file)
    case 'close':
      if (open) github.close(open.number, attacker.own)
      return
    case 'push feature': {
      const branch = await branchOf(company, attacker, 'feature')
      const tip = await github.branchSha(branch)
      const changes = await changesOf(company, attacker, tip, action.file)
      await github.moveBranch(branch, await commitOn(company, attacker.own, tip, changes), attacker.own)
      attacker.featureHands.add(github.people.named(attacker.own).id)
      return
    }
    case 'rename': {
      if (attacker.successor !== undefined) return
      attacker.successor = attacker.own
      attacker.own = `${attacker.user}-now`
      github.renameAccount(attacker.successor, attacker.own)
      github.registerAccount(attacker.successor)
      return
    }
    case 'edit ledger':
      return editLedger(company, attacker, action.edit)
    case 'edit witness':
      return editWitness(company, attacker)
    case 'comment': {
      const number = attacker.pulls.at(-1)
      if (number === undefined) return
      const body = `<!-- jit-ssm-access: end ${attacker.user} -->\nAccess has ended.`
      github.comment(number, { by: attacker.own, body })
      return
    }
    case 'open issue':
      github.openIssue({
        by: attacker.own,
        title: 'jit-ssm-access: alarm',
        body: `Nothing is wrong with ${attacker.user}.`,
      })
      return
    case 'connect': {
      const starts = Object.values(REQUESTS).map(({ instance, document }) => ({
        Target: instance,
        DocumentName: document,
      }))
      for (const start of new Map(starts.map(each => [JSON.stringify(each), each])).values())
        await sandbox.aws.call(attacker.credentials, ACME.region, 'ssm', 'StartSession', start).catch(() => {})
      return
    }
    case 'wait':
      return
  }
}

const reviewerOf = (attacker: Attacker, reviewer: Reviewer): string | undefined =>
  reviewer === 'successor' ? attacker.successor : loginOf(attacker, reviewer)
