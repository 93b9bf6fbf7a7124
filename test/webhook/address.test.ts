import { describe, expect, it } from 'vitest'
import { describeFailure } from '../../src/shared/result.ts'
import { parseAddresses, secretsIn } from '../../src/webhook/address.ts'

const SECRET = '0123456789abcdef0123456789abcdef'

describe('the addresses of webhooks', () => {
  it('are one a line, with comments and empty lines between', () => {
    const text = `# on call\noncall https://hooks.slack.com/services/T0/B0/x\r\n\n  siem   https://siem.example/jit?key=1   ${SECRET}  \n`
    const { byName, failures } = parseAddresses(text)
    expect(failures).toEqual([])
    expect([...byName.values()]).toEqual([
      { name: 'oncall', url: 'https://hooks.slack.com/services/T0/B0/x' },
      { name: 'siem', url: 'https://siem.example/jit?key=1', secret: SECRET },
    ])
  })

  it.each<[string, string]>([
    ['oncall http://hooks.example/secret-path', 'the address of `oncall` does not begin with `https://`'],
    ['oncall http://127.0.0.1/secret-path', 'the address of `oncall` does not begin with `https://`'],
    ['oncall hooks.example/secret-path', 'the address of `oncall` is no URL'],
    ['oncall', '`oncall` has no address'],
    ['https://hooks.example/secret-path', 'it does not begin with the name of a webhook'],
    ['oncall https://user:secret-path@hooks.example/', 'the address of `oncall` has a user or a password in it'],
    ['oncall https://hooks.example/secret-path short', 'the secret of `oncall` is shorter than 16 characters'],
    [`oncall https://hooks.example/secret-path ${SECRET} more`, 'it has more than a name, an address and a secret'],
    ['a https://a.example/\na https://hooks.example/secret-path', '`a` has a line already'],
  ])('cannot be %j, and the message does not repeat it', (text, why) => {
    const { failures } = parseAddresses(text)
    const said = failures.map(describeFailure).join('\n')
    expect(said).toContain(`of the input \`webhooks\` cannot be used: ${why}`)
    expect(said).not.toContain('secret-path')
    expect(said).not.toContain(SECRET)
  })

  it('do not lose the others for one mistake', () => {
    const { byName, failures } = parseAddresses('oncall nonsense\nsiem https://siem.example/1')
    expect([...byName.keys()]).toEqual(['siem'])
    expect(failures.map(({ message }) => message)).toEqual([expect.stringContaining('Line 1 of the input')])
  })

  it('are masked whole and by their path, so that neither is shown', () => {
    const { byName } = parseAddresses(`siem https://siem.example/hooks/T0123/B0123/abc?sig=1 ${SECRET}`)
    expect(secretsIn(byName.values())).toEqual([
      'https://siem.example/hooks/T0123/B0123/abc?sig=1',
      SECRET,
      '/hooks/T0123/B0123/abc?sig=1',
    ])
  })

  it('mask no short path, which may occur in an output', () => {
    const { byName } = parseAddresses('siem https://siem.example/jit')
    expect(secretsIn(byName.values())).toEqual(['https://siem.example/jit'])
  })
})
