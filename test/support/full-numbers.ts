/**
 * Numbers of seeds and people: few for `npm test`, all that was promised for `.ci/run` (`FULL_NUMBERS=true npm test -- …`).
 * What is asserted is the same.
 */
export const fullNumbers = process.env.FULL_NUMBERS === 'true'

export const numberOf = ({ few, all }: { readonly few: number; readonly all: number }): number =>
  fullNumbers ? all : few
