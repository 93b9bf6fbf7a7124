import type { Aws, Transcripts, Witnesses } from '../../aws/clients.ts'
import type { MintToken } from '../../aws/credentials.ts'
import type { Rules } from '../../domain/rules/rules.ts'
import type { GitHub } from '../../github/api.ts'
import type { Context } from '../../services/context.ts'
import type { Caller, Checklist } from './checklist.ts'

export interface DoctorContext extends Omit<Context, 'aws'> {
  readonly aws: Aws & Transcripts & Witnesses
  readonly github: GitHub
  readonly mintToken: MintToken
}

/** What a role's part of the setup is examined with. */
export interface Examination {
  readonly context: DoctorContext
  readonly list: Checklist
  readonly rules: Rules
  readonly caller: Caller
}
