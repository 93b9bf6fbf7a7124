import { expect, it } from 'vitest'
// @ts-expect-error: a script without types
import { literalsOf, renderTexts, textsOf } from '../../.ci/texts.mjs'

it('docs/reference/texts.md lists every text that people can meet', async () => {
  await expect(renderTexts(textsOf('src'))).toMatchFileSnapshot('../../docs/reference/texts.md')
})

it.each<[string, string, readonly string[]]>([
  ['strings', `say('one', "two")`, ['one', 'two']],
  ['templates, and what is put into them', 'say(`a $' + '{f({ b: `c $' + '{1}` })} d`)', ['a … d', 'c …']],
  ['no comments', `// 'no'\n/* "no" */ 'yes'`, ['yes']],
  ['no regular expressions', `x = /['"]/ ; y = 4 / 2 / 1; 'yes'`, ['yes']],
  ['escapes', String.raw`'it\'s\nso'`, ["it's so"]],
])('the reader of sources finds %s', (_, source, expected) => {
  expect(literalsOf(source)).toEqual(expected)
})
