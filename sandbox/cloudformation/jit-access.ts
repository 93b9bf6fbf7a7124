import { readFileSync } from 'node:fs'
import type { AwsAccount } from '../aws/account.ts'
import { deployStack } from './deploy.ts'
import type { Plan } from './plan.ts'
import { parseTemplate, type Template } from './template.ts'

/** Parsing takes longer than all the rest: once serves the whole process. */
let parsed: Template | undefined

/** The template that prepares an account. */
export function jitAccessTemplate(): Template {
  parsed ??= parseTemplate(readFileSync(new URL('../../infra/jit-access.yaml', import.meta.url), 'utf8'))
  return parsed
}

/** Prepares an account of the sandbox with it. */
export const deployJitAccess = (
  account: AwsAccount,
  region: string,
  parameters: Readonly<Record<string, string>>,
): Plan => deployStack(jitAccessTemplate(), account, region, parameters)
