/**
 * Which requests approvers were asked about: a hidden line in the comment of the preview, by the digests of the requests. Everyone
 * who may write to the repository may edit it, so it decides about nothing but whether people are asked again.
 */
export const askedIn = (comment: string): readonly string[] => [
  ...new Set(
    [...comment.matchAll(/<!-- jit-ssm-access: asked ([0-9a-f ]{8,2000}) -->/g)].flatMap(([, digests = '']) =>
      digests.split(' ').filter(digest => /^[0-9a-f]{8}$/.test(digest)),
    ),
  ),
]

/** More than one pull request asks for in its life; a few hundred are forgotten, and asked about again. */
const MOST_REMEMBERED = 200

/** The line, or an empty text for none. */
export const memoryOfAsked = (digests: readonly string[]): string =>
  digests.length === 0 ? '' : `<!-- jit-ssm-access: asked ${digests.slice(-MOST_REMEMBERED).join(' ')} -->`
