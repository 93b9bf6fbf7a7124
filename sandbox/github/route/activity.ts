import type { Answer, RestCall } from '../call/call.ts'
import { cursorPage } from '../call/page.ts'
import { activity } from '../shape/activity.ts'
import type { PushRecord } from '../state/record.ts'
import type { Route } from './route.ts'

/**
 * Who moved which branch, newest first. What it is, and its filters, are documented; who the actor of a merge is (here:
 * the person who pressed the button) and how cursors look is not.
 * Source: https://docs.github.com/en/rest/repos/repos#list-repository-activities
 */
export const activityRoutes: readonly Route[] = [
  { method: 'GET', path: '/repos/{owner}/{repo}/activity', needs: [{ contents: 'read' }], ofForks: true, answer: list },
]

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, quarter: 90, year: 365 }

function list(call: RestCall): Answer {
  const { world, urls, repository, query } = call
  const all = world.pushes.filter(push => push.repository === repository && matches(call, push))
  const { items, answer } = cursorPage(call, query.get('direction') === 'asc' ? all : all.reverse())
  return { ...answer, body: items.map(push => activity(urls, push)) }
}

function matches({ world, query }: RestCall, push: PushRecord): boolean {
  const ref = query.get('ref')
  const actor = query.get('actor')
  const type = query.get('activity_type')
  const days = DAYS[query.get('time_period') ?? '']
  return (
    (ref === null || push.ref === (ref.startsWith('refs/') ? ref : `refs/heads/${ref}`)) &&
    (actor === null || actor.toLowerCase() === push.by.login.toLowerCase()) &&
    (type === null || type === push.type) &&
    (days === undefined || push.at.getTime() >= world.clock.now().getTime() - days * 86_400_000)
  )
}
