import type { ManagedPolicy } from './identity.ts'

/** Managed policies of AWS's own that an account here may attach, as AWS's reference has them. */
export const AWS_POLICIES: readonly ManagedPolicy[] = [
  {
    arn: 'arn:aws:iam::aws:policy/SignInLocalDevelopmentAccess',
    document: JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['signin:AuthorizeOAuth2Access', 'signin:CreateOAuth2Token'],
          Resource: 'arn:aws:signin:*:*:oauth2/public-client/*',
        },
      ],
    }),
  },
]
