import { buildReport } from '../../../src/domain/report/build-report.ts'
import type { LedgerEntry, RecordPlace } from '../../../src/domain/report/ledger-entry.ts'
import type { AddedRequest, LineCommit, MainHistory } from '../../../src/domain/report/main-line.ts'
import { createRecordParser } from '../../../src/domain/report/parse-record.ts'
import type { Report } from '../../../src/domain/report/report.ts'
import { sha256 } from '../../../src/domain/witness/sha256.ts'
import { at, idOf, rules, sha, type WrittenFile } from './world.ts'

export interface WorldOptions {
  readonly added: readonly AddedRequest[]
  readonly files: readonly WrittenFile[]
  readonly commits?: readonly LineCommit[]
  readonly main?: Partial<MainHistory>
  readonly now?: number
  readonly known?: readonly string[]
  readonly isWitnessed?: (place: RecordPlace) => boolean
}

/** The report of November by these. */
export function reportOf({
  added: requests,
  files,
  commits = [],
  main = {},
  now,
  known,
  isWitnessed,
}: WorldOptions): Report {
  const parse = createRecordParser()
  const entries = files.map(
    ({ path, content }): LedgerEntry => parse({ path, sha256: sha256(content) }, Buffer.from(content)),
  )
  const line = [...requests.map(({ commit }) => commit), ...commits]
  const history: MainHistory = {
    tip: sha('f'),
    added: requests,
    unreadable: [],
    touching: requests.length,
    landed: beginning => line.find(commit => commit.sha.startsWith(beginning)),
    rules,
    versions: new Map([[sha('d'), { blobSha: sha('d'), rules }]]),
    rulesSteps: [],
    reviews: [],
    ...main,
  }
  return buildReport({
    header: {
      type: 'report', version: 1, since: '', until: '', madeAt: '', repository: 'acme/access',
      repositoryUrl: 'https://github.example/acme/access', main: history.tip, witness: [],
    }, // biome-ignore format: not what is tested
    period: { since: at('01T00:00:00'), until: Date.parse('2025-12-01T00:00:00Z') },
    now: now ?? Date.parse('2025-12-05T00:00:00Z'),
    main: history,
    entries,
    known: new Set(known ?? requests.map(idOf)),
    isWitnessed,
    checks: [],
    accessReviews: [],
  })
}
