import type { PageEntry } from '../../src/render/report/page/entries.ts'

/** One grant, as the page knows it. */
export const pageEntry = (user: string, opens: number, closes: number, more: Partial<PageEntry> = {}): PageEntry => ({
  id: `${user}-${opens}`,
  user,
  account: 'dev',
  region: 'eu-west-1',
  instances: ['i-0a'],
  opens,
  closes,
  state: 'ended',
  look: 'ended',
  reason: 'x',
  pullRequest: 1,
  approvers: ['carol'],
  exceptions: [],
  also: [],
  ...more,
})
