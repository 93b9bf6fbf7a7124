import type { Preview } from '../domain/preview/preview.ts'
import { isInvalid, type Validation } from '../domain/preview/validation.ts'
import { code, duration, type Markdown, md } from './markdown.ts'
import { renderTargets } from './targets.ts'

/** Who asks, for whom, on what and for how long: the first line of a preview. */
export function headlineOf(validation: Validation): Markdown {
  const { previews, openedBy, rulesChange } = validation
  const who = openedBy === undefined ? md`This pull request` : code(openedBy)
  const asked = previews.filter(isAddition)
  const ended = previews.filter(({ kind }) => kind === 'ends').length
  const mark = markOf(validation, asked)
  const [first, ...others] = asked
  if (first && others.length === 0) return md`${mark} ${who} asks for ${describe(first)}`
  if (first) return md`${mark} ${who} asks for access ${asked.length} times`
  if (ended > 0) return md`${mark} ${who} ends access ${ended === 1 ? md`once` : md`${ended} times`}`
  if (rulesChange) return md`${mark} ${who} changes the rules: who may ask for what`
  return md`${mark} ${who} changes request files, and gives nobody access`
}

const isAddition = ({ kind }: Preview) => kind === 'grantable' || kind === 'refused'

function markOf(validation: Validation, asked: readonly Preview[]): Markdown {
  if (isInvalid(validation)) return md`❌`
  if (asked.some(isBreakGlass)) return md`🚨`
  return asked.length > 0 && asked.every(each => isApproved(validation, each)) ? md`✅` : md`🔎`
}

function describe({ entry: { user, request }, ...preview }: Preview): Markdown {
  const account = preview.kind === 'grantable' ? preview.offer.account : undefined
  return md`a shell for ${code(user)} on ${renderTargets(request, account)} in ${code(request.account)}, for ${duration(request.durationMs)}`
}

function isApproved({ approvals }: Validation, preview: Preview): boolean {
  const tally = approvals.kind === 'known' ? approvals.tallies.get(preview) : undefined
  return tally !== undefined && 'missing' in tally && tally.missing === 0
}

/** Nobody has to approve it before the merge, and others have to review it afterwards. */
const isBreakGlass = ({ entry }: Preview) => entry.request.breakGlass === true

/** What the author or the reviewer does next. */
export function nextStepOf(validation: Validation): Markdown {
  const { previews, rulesChange, headSha } = validation
  const commit = md`commit ${code(headSha.slice(0, 12))}`
  const asked = previews.filter(isAddition)
  if (isInvalid(validation))
    return md`**For the author:** change what stands below with ❌, and push. As it is, a merge gives nothing of it.`
  if (asked.length > 0 && asked.every(isBreakGlass))
    return md`**Break-glass:** nobody has to approve it. Merging ${commit} gives it at once, and others have to review it afterwards.`
  if (asked.length > 0)
    return asked.every(each => isApproved(validation, each))
      ? md`**Approved: merge it now**, ${commit} as it is. ${NO_UPDATE}`
      : md`**For the reviewer:** read it, approve ${commit}, then merge. ${NO_UPDATE} Nothing is given before the merge.`
  if (previews.some(({ kind }) => kind === 'ends'))
    return md`A merge ends it at once. Ending needs no approval by the rules.`
  if (rulesChange)
    return md`**For the reviewer:** approve ${commit} only if all of this is meant. Nobody gets access by it before they ask.`
  return md`For ${commit}. There is nothing to approve by the rules.`
}

/** A new commit is not the one that was approved (docs/design.md §5). */
const NO_UPDATE = md`Do not press **Update branch**: that makes a new commit, which has to be approved again.`
