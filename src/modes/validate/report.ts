import { ADDS_NOTHING } from '../../domain/merge/kept.ts'
import { isInvalid, refusalsOf, type Validation } from '../../domain/preview/validation.ts'
import { joinFailures, problemsAt } from '../../render/annotations.ts'
import { resultText } from '../../render/result.ts'
import { renderValidation } from '../../render/validation.ts'
import { validateJson } from '../../render/validation-json.ts'
import type { Runner } from '../../runner/runner.ts'
import { byImportance } from '../../shared/problem-list.ts'

/** Tells the runner what mode `validate` found: the most important of it at its place in the pull request. */
export async function reportValidation(runner: Runner, validation: Validation): Promise<void> {
  const { problems, previews, approvals, failures } = validation
  const refused = previews.flatMap(preview => problemsAt(preview.entry, refusalsOf(preview, approvals)))
  const advised = previews.flatMap(preview =>
    preview.kind === 'grantable'
      ? problemsAt(preview.entry, preview.offer.advice)
      : preview.kind === 'kept' && preview.isAlone
        ? problemsAt(preview.entry, [ADDS_NOTHING])
        : [],
  )
  runner.annotate(byImportance([...problems, ...refused]))
  runner.warn(byImportance(advised))
  runner.output('result', resultText(validateJson(validation)))
  await runner.summarize(renderValidation(validation, 'summary'))
  if (!isInvalid(validation)) return
  const unknown = approvals.kind === 'unknown' ? [approvals.refusal.message] : []
  const counted = problems.length + refused.length
  const mistakes =
    counted > 0
      ? [`${counted} ${counted === 1 ? 'thing keeps' : 'things keep'} this pull request from giving what it asks for`]
      : []
  runner.fail(`${joinFailures([...mistakes, ...unknown], failures)}. The summary of this job says what to do.`)
}
