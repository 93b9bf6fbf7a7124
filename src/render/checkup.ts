import {
  type Checkup,
  type Diagnosis,
  type DiagnosisState,
  isAlarmingDiagnosis,
  worstFirst,
} from '../domain/doctor/checkup.ts'
import { code, details, join, type Markdown, md, text } from './markdown.ts'
import { takeWithinBudget } from './within-budget.ts'

/** GitHub accepts 1 MiB in a summary. */
const BUDGET_BYTES = 900_000

/** What the log and the output `result` call the states. The output is public: these words stay. */
export const STATE_WORDS: Readonly<Record<DiagnosisState, string>> = {
  fail: 'wrong',
  unknown: 'not known',
  warning: 'warning',
  untested: 'unproven',
  pass: 'fine',
}

const MARKS: Readonly<Record<DiagnosisState, Markdown>> = {
  fail: md`❌ wrong`,
  unknown: md`❓ not known`,
  warning: md`⚠️ warning`,
  untested: md`ℹ️ unproven`,
  pass: md`✅ fine`,
}

/** The job summary of mode `doctor`: the worst first, each with its remedy. */
export function renderCheckup({ role, diagnoses }: Checkup): Markdown {
  const sorted = worstFirst(diagnoses)
  const told = takeWithinBudget(sorted, BUDGET_BYTES, lineOf)
  const rest = sorted.length - told.length
  const linesOf = (isWanted: (state: DiagnosisState) => boolean) =>
    join(
      told.flatMap(([{ state }, line]) => (isWanted(state) ? line : [])),
      '\n',
    )
  const [toDo, passed] = [linesOf(state => state !== 'pass'), linesOf(state => state === 'pass')]
  const alarms = sorted.filter(isAlarmingDiagnosis).length
  return join(
    [
      md`## 🩺 The setup, as a job with the role ${code(role)} sees it`,
      alarms === 0
        ? md`Nothing is wrong.`
        : md`**${alarms} of ${sorted.length}** are wrong or not known. What to do stands after each; then run this job again.`,
      ...(toDo ? [toDo] : []),
      ...(passed ? [details(md`What is in order`, passed)] : []),
      ...(rest > 0 ? [md`… and ${rest} more: the log of the job tells of them`] : []),
    ],
    '\n\n',
  )
}

function lineOf(diagnosis: Diagnosis): Markdown {
  const { state, subject, message } = diagnosis
  const remedy = diagnosis.state === 'pass' ? md`` : md` **${text(diagnosis.remedy, 2_000)}.**`
  return md`- ${MARKS[state]}: ${text(subject)}: ${text(message, 2_000)}.${remedy}`
}

/** The output `result` of mode `doctor`. */
export const checkupJson = ({ role, diagnoses }: Checkup) => ({
  role,
  diagnoses: worstFirst(diagnoses).map(each => ({ ...each, state: STATE_WORDS[each.state] })),
})
