import { quoted } from '../shared/printable.ts'
import { nearest } from '../shared/suggest.ts'
import { textField } from './yaml/schema.ts'

/** A text that is one of a few. */
export function oneOf<const T extends string>(key: string, choices: readonly T[]) {
  const list = choices.map(each => quoted(each)).join(', ')
  return textField(`${key}: ${choices[0]}`, (value, refuse) => {
    const choice = choices.find(each => each === value)
    return (
      choice ?? refuse(`must be one of ${list}`, `Write ${quoted(`${key}: ${nearest(value, choices) ?? choices[0]}`)}`)
    )
  })
}
