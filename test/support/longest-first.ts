import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take half a minute and more: what starts last should not be what takes longest. */
const LONG = [
  'attacker/attacker',
  'outages/outages',
  'aws/limits',
  'action/killed',
  'action/stop',
  'action/crowd',
  'action/dist',
  'github/limits',
  'sandbox/aws-cli',
]

/** In a fresh clone vitest does not know how long a file takes, and begins with the largest. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => LONG.some(name => moduleId.endsWith(`/test/${name}.test.ts`))
    return [...sorted.filter(isLong), ...sorted.filter(file => !isLong(file))]
  }
}
