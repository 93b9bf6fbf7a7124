import { numberOf } from '../support/full-numbers.ts'

/** What a job depends on. `proxy`: everything at once. */
export const ENDPOINTS = [
  'GitHub REST',
  'GitHub git',
  'token endpoint',
  'STS',
  'IAM read',
  'IAM write',
  'SSM',
  'Logs',
  'S3',
  'DNS',
  'proxy',
] as const
export type Endpoint = (typeof ENDPOINTS)[number]

/** How it is out of order. */
export const WAYS = ['refuses', '5xx', 'never answers', 'answers half', 'flaps', 'loses the answer'] as const
export type Way = (typeof WAYS)[number]

/** What runs meanwhile. */
export const JOBS = [
  'grant',
  'follow-up at the end',
  'revoke by user',
  'revoke by id',
  'revoke everything',
  'sweep',
  'logs',
  'validate',
  'doctor',
] as const
export type JobName = (typeof JOBS)[number]

export interface Cell {
  readonly job: JobName
  readonly endpoint: Endpoint
  readonly way: Way
}

/** Real time passes in these, so a slow machine may see more calls run out of it than a fast one. */
export const isTimed = ({ way }: Pick<Cell, 'way'>): boolean => way === 'never answers' || way === 'answers half'

/** What cannot be: names are not found, or found; git and the resolver have no effect whose answer could be lost. */
const isPlayable = ({ endpoint, way }: Cell): boolean => {
  if (endpoint === 'DNS') return way === 'refuses' || way === 'flaps'
  // A fetch is given up after five minutes, and nothing that ends waits for one.
  if (endpoint === 'GitHub git') return way === 'refuses' || way === '5xx' || way === 'answers half'
  return true
}

export const CELLS: readonly Cell[] = JOBS.flatMap(job =>
  ENDPOINTS.flatMap(endpoint => WAYS.map(way => ({ job, endpoint, way })).filter(isPlayable)),
)

/** The jobs whose cells `npm test` plays a part of: those that must end something, and the one that gives. */
const TRIED: readonly JobName[] = ['grant', 'follow-up at the end', 'revoke by user', 'sweep']

/** Without those that take real time, but for one of each. */
const isQuick = (cell: Cell): boolean =>
  !isTimed(cell) || (cell.job === 'revoke by user' && ['GitHub REST', 'IAM write'].includes(cell.endpoint))

/** A part in which every endpoint meets each of these jobs once, and every way is met. In `npm test`, a third of it. */
export const PART: readonly Cell[] = TRIED.flatMap((job, row) =>
  ENDPOINTS.flatMap((endpoint, column) => {
    const own = CELLS.filter(cell => cell.job === job && cell.endpoint === endpoint).filter(isQuick)
    return own[(row + column) % own.length] ?? []
  }),
).filter((_, index) => index % numberOf({ few: 3, all: 1 }) === 0)
