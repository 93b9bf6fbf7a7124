import type { Api } from './api.ts'

interface Written {
  readonly user?: { readonly login: string } | null
}

/**
 * The issues or comments that we wrote. Anyone may write our marker into one, and could then edit our text below it, or keep
 * us silent with a text that equals ours; so may any other app. Logins are compared as GitHub shows them at this moment, when
 * each belongs to one account. Other workflows of the repository write as the same account as a job of ours: they cannot be
 * told apart (docs/threat-model.md).
 */
export async function ownOnly<T extends Written>(api: Api, candidates: readonly T[]): Promise<readonly T[]> {
  if (candidates.length === 0) return []
  const us = (await api.viewerLogin()).toLowerCase()
  return candidates.filter(({ user }) => user?.login.toLowerCase() === us)
}

/** Normalises line ends and outer white space: GitHub's web pages write `\r\n`. */
export function normalised(text: string): string {
  return text.replaceAll('\r\n', '\n').trim()
}
