import type { Refusal } from '../../shared/refusal.ts'
import type { AwsAccount } from '../rules/rules.ts'

/** The roles of an account, by their keys in the rules. */
export type Role = keyof AwsAccount['roles']

/** From worst to best. `untested`: no problem is known, and only real use will show. */
const STATES = ['fail', 'unknown', 'warning', 'untested', 'pass'] as const

export type DiagnosisState = (typeof STATES)[number]

/** The result of one check. `message` is a sentence without a full stop. */
export type Diagnosis = { readonly subject: string; readonly message: string } & (
  | { readonly state: 'pass' }
  | { readonly state: Exclude<DiagnosisState, 'pass'>; readonly remedy: string }
)

/** The results of all checks, from a job that has one of the roles. */
export interface Checkup {
  readonly role: Role
  readonly diagnoses: readonly Diagnosis[]
}

export const pass = (subject: string, message: string): Diagnosis => ({ subject, state: 'pass', message })

const troubled =
  (state: Exclude<DiagnosisState, 'pass'>) =>
  (subject: string, { message, remedy }: Refusal): Diagnosis => ({ subject, state, message, remedy })

export const fail = troubled('fail')
export const unknown = troubled('unknown')
export const warning = troubled('warning')
export const untested = troubled('untested')

/** An unknown state counts as an alarm, because it may hide a failure. */
export const isAlarmingDiagnosis = ({ state }: Diagnosis): boolean => state === 'fail' || state === 'unknown'

export function worstFirst(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  return diagnoses.toSorted((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state))
}

/** `user alice in dev: carries no permissions boundary. Put …` */
export function describeDiagnosis(diagnosis: Diagnosis): string {
  const { subject, message } = diagnosis
  return `${subject}: ${message}.${diagnosis.state === 'pass' ? '' : ` ${diagnosis.remedy}.`}`
}

/** An account and region, for people. */
export const nameOfPlace = ({ name, region }: Pick<AwsAccount, 'name' | 'region'>): string => `${name} (${region})`
