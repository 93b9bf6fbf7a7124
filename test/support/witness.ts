import type { WitnessStore } from '../../src/aws/witness.ts'
import type { AwsAccount } from '../../src/domain/rules/rules.ts'
import { openWitness, type WitnessOptions } from '../../src/services/witness/witness.ts'

/** A bucket in memory that keeps what it was given first, as S3 does with `If-None-Match: *`. */
export function memoryBucket() {
  const objects = new Map<string, string>()
  const reads: string[] = []
  const store: WitnessStore = {
    async create(key, body) {
      if (objects.has(key)) return false
      objects.set(key, body)
      return true
    },
    async read(key) {
      reads.push(key)
      const body = objects.get(key)
      return body === undefined ? undefined : Buffer.from(body)
    },
  }
  return { objects, reads, store }
}

/** The witness of every account in one bucket; `connect` may fail instead. */
export function witnessIn(
  store: WitnessStore,
  {
    now = () => new Date('2026-11-23T10:00:00Z'),
    connect = async () => store,
    ...options
  }: Partial<WitnessOptions> & {
    readonly now?: () => Date
    readonly connect?: (account: AwsAccount, role: string) => Promise<WitnessStore>
  } = {},
) {
  const aws = { connectToWitness: connect, requestsOf: () => [] }
  const clock = { now, sleep: async () => {} }
  return openWitness(
    { aws, clock, debug() {} },
    { role: 'revoke', observer: { run: 'run 1' }, dryRun: false, ...options },
  )
}
