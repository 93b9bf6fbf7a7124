import type { ExceptionKind } from '../../../domain/report/grant-row.ts'
import type { ReportHeader } from '../../../domain/report/report.ts'
import type { Href } from './tree.ts'

/**
 * Addresses in the report's own repository, built from numbers, commits and paths. Records are written by anyone with write
 * permission, so an address in a record is followed only where it is one of these.
 */
export interface PageLinks {
  readonly repository: Href | undefined
  pullRequest(number: number): Href | undefined
  issue(number: number): Href | undefined
  commit(sha: string): Href | undefined
  /** A file as it was at a commit. */
  file(sha: string, path: string): Href | undefined
  /** A record on the branch of the ledger, as it was when the report was made. */
  record(path: string): Href | undefined
  /** A run of this repository, by an address that a record has. */
  run(url: string | undefined): Href | undefined
}

const BASE = /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?\/[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/
const SHA = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/
const SEGMENT = /^[A-Za-z0-9_@=,+.-]+$/
const RUN = /^\/actions\/runs\/\d{1,20}(?:\/attempts\/\d{1,6})?$/

export function pageLinks({ repositoryUrl, ledger }: Pick<ReportHeader, 'repositoryUrl' | 'ledger'>): PageLinks {
  const base = BASE.test(repositoryUrl) ? repositoryUrl : undefined
  const to = (path: string | undefined) =>
    base === undefined || path === undefined ? undefined : (`${base}${path}` as Href)
  const file = (sha: string, path: string) => to(SHA.test(sha) ? withPath(`/blob/${sha}`, path) : undefined)
  return {
    repository: to(''),
    pullRequest: number => to(numbered('/pull/', number)),
    issue: number => to(numbered('/issues/', number)),
    commit: sha => to(SHA.test(sha) ? `/commit/${sha}` : undefined),
    file,
    record: path => file(ledger ?? '', path),
    run: url =>
      to(
        base !== undefined && url?.startsWith(base) && RUN.test(url.slice(base.length))
          ? url.slice(base.length)
          : undefined,
      ),
  }
}

const numbered = (path: string, number: number) =>
  Number.isSafeInteger(number) && number > 0 ? `${path}${number}` : undefined

function withPath(before: string, path: string): string | undefined {
  const segments = path.split('/')
  const isPlain = segments.every(segment => SEGMENT.test(segment) && !/^\.\.?$/.test(segment))
  return isPlain ? [before, ...segments.map(encodeURIComponent)].join('/') : undefined
}

/** A place within the page. */
export const anchorTo = (id: string): Href => `#${encodeURIComponent(id)}` as Href

/** The page with one grant unfolded. */
export const grantAnchor = (id: string): Href => `#grant=${encodeURIComponent(id)}` as Href

/** The page with the grants of one kind of exception. */
export const kindAnchor = (kind: ExceptionKind): Href => `#kind=${kind}` as Href
