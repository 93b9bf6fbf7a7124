import { describe, expect, it } from 'vitest'
import { checkWitnessRead, checkWitnessWrite } from '../../../src/domain/doctor/witness.ts'
import { account } from '../account.ts'

describe('the witness of a role', () => {
  it('is a warning before the first job has opened it, because a refusal looks the same', () => {
    expect(checkWitnessRead(account, 'revoke', false)).toMatchObject({
      state: 'warning',
      message: expect.stringContaining('opened.json is not there yet, or'),
      remedy: expect.stringMatching(/^Run the sweep once.*s3:GetObject and s3:PutObject/),
    })
  })

  it.each([
    ['a refusal of the role is wrong', { code: 'AccessDenied', message: 'no' }, 'fail'],
    ['another answer is not known', { code: 'SlowDown', message: 'no' }, 'unknown'],
    ['a refusal of the overwrite is fine', undefined, 'pass'],
  ])('%s', (_, refusal, state) => {
    expect(checkWitnessWrite(account, 'grant', refusal)).toMatchObject({ state })
  })
})
