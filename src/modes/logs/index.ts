import type { InputsOf } from '../../runner/inputs.ts'
import { openLedger } from '../../services/ledger/ledger.ts'
import { openMerges } from '../../services/ledger/merges.ts'
import { openArchive } from '../../services/transcripts/archive.ts'
import type { Machine } from '../machine.ts'
import { createConclusion } from './conclude.ts'
import { asksForContent, demandTranscriptsEnvironment } from './content.ts'
import { logs } from './logs.ts'
import { createReadRecorder } from './reading.ts'
import { reportLogs } from './report.ts'

export async function runLogs(machine: Machine, inputs: InputsOf<'logs'>): Promise<void> {
  const { runner, base } = machine
  if (asksForContent(inputs)) demandTranscriptsEnvironment(await machine.mintToken('sts.amazonaws.com'))
  const { githubToken, output, lastLook, ...asked } = inputs
  const [git, github, aws] = await Promise.all([machine.git(inputs), machine.github(githubToken), machine.aws('logs')])
  const records = { ledger: openLedger(base, github), merges: openMerges(base, github) }
  const conclude = lastLook ? createConclusion(base, github, records, machine.observer()) : undefined
  const archive = output === undefined ? undefined : openArchive(runner.environment('GITHUB_WORKSPACE'), output)
  const context = { ...base, aws, transcript: runner.transcript }
  const options = {
    ...asked,
    git,
    github,
    paths: inputs,
    checkout: runner.environment('GITHUB_SHA'),
    recordRead: createReadRecorder(base, records.ledger, { observer: machine.observer(), runName: machine.runName() }),
    ...(conclude && { conclude }),
    ...(archive && { archive }),
  }
  return reportLogs(runner, await logs(context, options))
}
