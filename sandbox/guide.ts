import { join } from 'node:path'
import { ACME } from './acme.ts'
import { type ByHand, repositoryOf } from './by-hand.ts'
import type { Standalone } from './standalone.ts'

/** Everything that a user of a shell needs to talk to the sandbox, ready to be pasted. */
export function guide(alone: Standalone, byHand: ByHand): string {
  return [
    ...section('For the AWS CLI and the SDKs, as any user', [...exports(awsEnvironment(alone)), OLD_CLI]),
    ...section('Who you are: paste one line', people(alone)),
    ...section('For the action', exports(actionEnvironment(alone))),
    ...section('What there is', inventory(alone)),
    ...section('As admin', adminCommands()),
    ...section('As alice, once the policy has taken effect', [startSession]),
    ...section('As a job of the repository: a web identity for AssumeRoleWithWebIdentity', webIdentity(alone)),
    ...section('The action itself, on the merged request of alice-gh', actionCommands(alone, byHand)),
  ].join('\n')
}

/** Debian's, for one. */
const OLD_CLI = 'aws() { command aws --endpoint-url "$AWS_ENDPOINT_URL" "$@"; }  # for an AWS CLI before 2.13'

const section = (title: string, lines: readonly string[]) => ['', title, ...lines.map(line => `  ${line}`)]

type Environment = Readonly<Record<string, string>>

const exports = (variables: Environment) =>
  Object.entries(variables).map(([name, value]) => `export ${name}='${value}'`)

const awsEnvironment = ({ url }: Standalone): Environment => ({
  AWS_ENDPOINT_URL: url,
  AWS_DEFAULT_REGION: ACME.region,
  AWS_REGION: ACME.region,
  AWS_EC2_METADATA_DISABLED: 'true',
})

/** As a runner sets them. */
const actionEnvironment = ({ url, acme, sandbox }: Standalone): Environment => ({
  GITHUB_API_URL: `${url}/github`,
  GITHUB_REPOSITORY: repositoryOf(sandbox),
  GITHUB_TOKEN: acme.githubToken,
  ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/oidc/token?api-version=2.0`,
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: acme.requestToken('jit-grant'),
})

function people({ acme: { users } }: Standalone): string[] {
  return aligned(
    (['admin', 'alice', 'bob'] as const).map(name => {
      const { accessKeyId, secretAccessKey } = users[name].credentials
      return [`export AWS_ACCESS_KEY_ID='${accessKeyId}' AWS_SECRET_ACCESS_KEY='${secretAccessKey}'`, `# ${name}`]
    }),
  )
}

function inventory({ acme: { account }, sandbox, directory }: Standalone): string[] {
  const region = account.region(ACME.region)
  const nodes = [...region.nodes.values()].map(({ id, name, online }) => `${id} (${name}${online ? '' : ', offline'})`)
  return aligned([
    ['account', `${account.id}, region ${ACME.region}`],
    ['users', [...account.users.values()].map(({ arn }) => arn.replace(/^.*:user\//, '')).join(', ')],
    ['roles', [...account.roles.keys()].join(', ')],
    ['instances', nodes.join(', ')],
    ['documents', [...region.documents.keys()].join(', ')],
    ['logs', `group ${ACME.group}, s3://${ACME.bucket}/sessions/`],
    ['repository', `${repositoryOf(sandbox)}: git clone ${join(directory, 'origin.git')}`],
  ])
}

const policy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'ssm:StartSession', Resource: '*' }],
})

const adminCommands = (): string[] => [
  `aws iam put-user-policy --user-name alice --policy-name shell --policy-document '${policy}'`,
  'aws iam list-user-policies --user-name alice',
  'aws ssm describe-sessions --state Active',
  'aws ssm terminate-session --session-id SESSION',
  'aws ssm describe-sessions --state History',
  `aws logs tail ${ACME.group} --since 1h  # AWS CLI 2`,
  `aws s3 ls s3://${ACME.bucket}/sessions/`,
  'aws iam delete-user-policy --user-name alice --policy-name shell',
]

/** `aws ssm start-session` would go on to open a WebSocket, which the sandbox does not have. */
const startSession = `node -e "const {SSM} = require('@aws-sdk/client-ssm'); new SSM().startSession({Target: '${ACME.instances.api}', DocumentName: 'JitAccess-1h'}).then(console.log, console.error)"`

function webIdentity({ acme: { account }, directory }: Standalone): string[] {
  const file = join(directory, 'web-identity-token')
  const [role] = account.roles.values()
  return [
    'curl -s -H "Authorization: bearer $ACTIONS_ID_TOKEN_REQUEST_TOKEN" "$ACTIONS_ID_TOKEN_REQUEST_URL&audience=sts.amazonaws.com" \\',
    `  | sed -E 's/.*"value":"([^"]+)".*/\\1/' > ${file}  # good for five minutes`,
    `aws sts assume-role-with-web-identity --role-arn ${role?.arn} --role-session-name by-hand \\`,
    `  --web-identity-token "$(cat ${file})"`,
    `env -u AWS_ACCESS_KEY_ID AWS_ROLE_ARN=${role?.arn} AWS_WEB_IDENTITY_TOKEN_FILE=${file} \\`,
    '  aws --endpoint-url "$AWS_ENDPOINT_URL" iam list-user-policies --user-name alice',
  ]
}

function actionCommands({ sandbox }: Standalone, { pullRequest, files }: ByHand): string[] {
  return [
    `node --env-file=${files.grant} dist/index.js`,
    `node --env-file=${files.revoke} dist/index.js  # ends all that alice holds, at once: two minutes`,
    `curl -s -H "Authorization: Bearer $GITHUB_TOKEN" -H "X-GitHub-Api-Version: 2022-11-28" "$GITHUB_API_URL/repos/${repositoryOf(sandbox)}/issues/${pullRequest}/comments"`,
  ]
}

function aligned(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `${left.padEnd(width)}  ${right}`)
}
