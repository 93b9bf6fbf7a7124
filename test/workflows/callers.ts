import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { Permissions } from './jobs.ts'

const PAGE = 'docs/reference/workflows.md'
const page = readFileSync(fileURLToPath(new URL(`../../${PAGE}`, import.meta.url)), 'utf8')

/** The workflows of a repository that calls those of `platform/jit-ssm-access` at a commit: where
 * docs/reference/workflows.md has them, as it has them.
 */
export function callers(sha: string): Record<string, string> {
  const at = (name: string) => `platform/jit-ssm-access/.github/workflows/${name}@${sha}`
  const call = (name: string, on: string, more = '') => `name: ${name}
on:
${on}
permissions: {}
jobs:
  call:
    permissions: {${permissions(name)}}
    uses: ${at(name)}
${more}`
  const shown = [...page.matchAll(/```yaml\n(name: [\s\S]*?)```/g)].map(([, text = '']) => text)
  const own = shown.map((text): [string, string] => {
    const [, name = ''] = /OWNER\/REPO\/\.github\/workflows\/(\S+)@COMMIT/.exec(text) ?? []
    return [name, text.replace(`OWNER/REPO/.github/workflows/${name}@COMMIT`, at(name))]
  })
  const followUps = '  workflow_dispatch:\n    inputs:\n      follow-ups: {required: true, type: string}'
  const workflows: Record<string, string> = {
    'validate.yml': call('validate.yml', '  pull_request: {types: [opened, synchronize, reopened, edited]}'),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's syntax
    'follow-up.yml': call('follow-up.yml', followUps, '    with: {follow-ups: "${{ inputs.follow-ups }}"}\n'),
    ...Object.fromEntries(own),
  }
  return Object.fromEntries(Object.entries(workflows).map(([name, text]) => [`.github/workflows/${name}`, text]))
}

function permissions(name: string): string {
  const row = new RegExp(`^\\|[^|\\n]*\`${name.replace('.', '\\.')}\`[^|\\n]*\\| \`([a-z-]+: [^\`]+)\` \\|$`, 'm').exec(
    page,
  )
  if (!row?.[1]) throw new Error(`${PAGE} does not say what a caller of ${name} has to permit`)
  return row[1]
}

/** What docs/reference/workflows.md tells callers to permit the job that calls a workflow. */
export const permissionsOf = (name: string) => parse(`{${permissions(name)}}`) as Permissions
