import { expect, it } from 'vitest'
import { verifyApproval } from '../../src/domain/approval/approval.ts'
import type { ApprovalPolicy } from '../../src/domain/approval/evidence.ts'
import { DOMAIN_BYPASSES, type DomainBypass } from './approval-bypasses.ts'
import { evidenceOf, PATH, review, rule } from './evidence.ts'

const POLICY: ApprovalPolicy = {
  rules: [rule],
  path: PATH,
  beneficiary: ['alice-gh'],
  ownLogins: ['alice-gh'],
  persons: [['alice-gh']],
  known: [],
}

const verify = ({ evidence = {}, policy = {} }: Omit<DomainBypass, 'refusal'>) =>
  verifyApproval(
    { ...evidenceOf({ reviews: [review('carol', { userId: 103 })] }), ...evidence },
    { ...POLICY, ...policy },
  )

it('an approval without any of it is verified', () => {
  expect(verify({})).toMatchObject({ ok: true })
})

it.each(Object.entries(DOMAIN_BYPASSES))('no approval is: %s', (_, bypass) => {
  const verified = verify(bypass)
  const told = verified.ok ? [] : verified.refusals.map(({ message, remedy }) => `${message}. ${remedy}`)
  expect(told.join('\n')).toContain(bypass.refusal)
})
