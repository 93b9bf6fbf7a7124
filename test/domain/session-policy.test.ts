import { describe, expect, it } from 'vitest'
import { groupUsers, SESSION_POLICY_QUOTA, sessionPolicy } from '../../src/domain/session-policy.ts'
import { account } from './account.ts'
import { isAllowed } from './simulate.ts'

const user = (path: string) => `arn:aws:iam::123456789012:user/${path}`

describe('the session policy that narrows a role', () => {
  it.each<[string, 'grant' | 'revoke', string, string, boolean]>([
    ['writes to its user', 'grant', 'iam:PutUserPolicy', user('bob'), true],
    ['writes to its user with an IAM path', 'grant', 'iam:PutUserPolicy', user('team/platform/bob'), true],
    ['not to a user whose name contains it', 'grant', 'iam:PutUserPolicy', user('bob-admin'), false],
    ['not to a user whose name ends with it', 'grant', 'iam:PutUserPolicy', user('team/notbob'), false],
    ['not to a user below a path of that name', 'grant', 'iam:PutUserPolicy', user('bob/alice'), false],
    ['grant deletes nothing', 'grant', 'iam:DeleteUserPolicy', user('bob'), false],
    ['revoke deletes', 'revoke', 'iam:DeleteUserPolicy', user('bob'), true],
    ['revoke writes nothing', 'revoke', 'iam:PutUserPolicy', user('bob'), false],
    ['nobody attaches managed policies', 'grant', 'iam:AttachUserPolicy', user('bob'), false],
    ['nobody makes keys', 'grant', 'iam:CreateAccessKey', user('bob'), false],
  ])('%s', async (_, purpose, action, resource, expected) => {
    expect(await isAllowed(sessionPolicy(purpose, account, ['bob']), action, resource)).toBe(expected)
  })

  it('keeps within the quota of STS, however many users there are', () => {
    const users = Array.from({ length: 100 }, (_, index) => `engineer-with-a-long-name-${index}`)
    for (const purpose of ['grant', 'revoke'] as const) {
      const groups = groupUsers(purpose, account, users)
      expect(groups.flat()).toEqual(users)
      for (const group of groups)
        expect(sessionPolicy(purpose, account, group).length).toBeLessThanOrEqual(SESSION_POLICY_QUOTA)
    }
  })

  it('names a user once', () => {
    expect(groupUsers('revoke', account, ['bob', 'bob'])).toEqual([['bob']])
  })
})
