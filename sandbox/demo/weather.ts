import type { AwsSettings } from '../aws/world.ts'
import type { Sandbox } from '../sandbox.ts'

/** What AWS leaves to chance, narrowed so that the demo meets in a minute what a bad day brings. */
const WEATHER = {
  /** IAM takes 5–60 s as a rule; for a demo, a short wait is enough. */
  fair: { propagationMs: [3_000, 6_000], listingLagMs: [0, 500] },
  /** A deletion that takes half a minute to reach the user, and a session that comes late into the listings. */
  rough: { propagationMs: [22_000, 30_000], listingLagMs: [5_000, 7_000] },
} as const satisfies Record<string, Partial<AwsSettings>>

export const initialSettings: Partial<AwsSettings> = {
  ...WEATHER.fair,
  connectMs: [500, 1_000],
  s3DelayMs: [2_000, 5_000],
  script: {
    everyMs: 2_000,
    lines: [
      '$ df -h /var',
      '/dev/nvme0n1p1   30G   30G   20K 100% /var',
      '$ sudo journalctl --vacuum-size=200M',
      'Vacuuming done, freed 11.4G of archived journals',
      '$ systemctl is-active api',
      'active',
    ],
  },
}

/** From now on; what was drawn before stays. */
export function setWeather({ aws }: Sandbox, weather: keyof typeof WEATHER): void {
  Object.assign(aws.settings, WEATHER[weather])
}
