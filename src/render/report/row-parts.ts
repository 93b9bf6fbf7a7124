import type { ArtefactRow, PersonRow } from '../../domain/report/parts.ts'
import type { ReportHeader } from '../../domain/report/report.ts'
import { code, instant, join, link, type Markdown, md, text } from '../markdown.ts'

/** An instant of a row, for people. */
export function when(written: string): Markdown {
  const at = new Date(written)
  return Number.isNaN(at.getTime()) ? text(written, 300) : instant(at)
}

/** The address is made of ours: one in a record may lead elsewhere. */
export const pullRequestLink = ({ repositoryUrl }: ReportHeader, { number }: { readonly number: number }): Markdown =>
  link(md`pull request ${number}`, `${repositoryUrl}/pull/${number}`)

export const personMarkdown = (person: PersonRow | undefined): Markdown =>
  person ? code(person.login, 300) : md`not known`

export const recordedAt = ({ path }: ArtefactRow): Markdown => md`record ${code(path, 300)}`

const MOST_OF_A_LIST = 20

/** The first of a list, and how many more. */
export function firstCodes(list: readonly string[]): Markdown {
  if (list.length === 0) return md`none`
  const rest = list.length - MOST_OF_A_LIST
  const shown = list.slice(0, MOST_OF_A_LIST).map(each => code(each, 300))
  return md`${join(shown, ', ')}${rest > 0 ? md` and ${rest} more` : md``}`
}
