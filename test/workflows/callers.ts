/** The workflows of a repository that calls those of `platform/jit-ssm-access` at a commit, as the README has them. */
export function callers(sha: string): Record<string, string> {
  const call = (name: string, on: string, permissions: string, inputs = '') => `name: ${name}
on:
${on}
permissions: {}
jobs:
  call:
    permissions: {${permissions}}
    uses: platform/jit-ssm-access/.github/workflows/${name}.yml@${sha}
${inputs}`
  const all = 'contents: write, id-token: write, pull-requests: write, actions: write'
  const followUps = ['    inputs:', '      follow-ups: {required: true, type: string}'].join('\n')
  return {
    '.github/workflows/validate.yml': call('validate', '  pull_request:', 'contents: read, pull-requests: write'),
    '.github/workflows/grant.yml': call('grant', '  push: {branches: [main]}', all),
    '.github/workflows/follow-up.yml': call(
      'follow-up',
      `  workflow_dispatch:\n${followUps}`,
      all,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's syntax
      '    with: {follow-ups: "${{ inputs.follow-ups }}"}\n',
    ),
  }
}
