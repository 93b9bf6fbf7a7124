import type { Notification } from '../../domain/notification/notification.ts'
import type { InputsOf } from '../../runner/inputs.ts'
import { readBeneficiaries } from '../../services/history/beneficiaries.ts'
import { readCheckoutRules, readKnownRules } from '../../services/history/known-rules.ts'
import { openLedger } from '../../services/ledger/ledger.ts'
import { openMerges } from '../../services/ledger/merges.ts'
import { openRecording } from '../../services/ledger/recorder.ts'
import { createNotifier } from '../../services/notify/notifier.ts'
import { openInquiry } from '../../services/revoking/inquiry.ts'
import { lazyAsync } from '../../shared/memoize.ts'
import type { Machine } from '../machine.ts'
import { reportRevoke } from './report.ts'
import { revoke } from './revoke.ts'

export async function runRevoke(machine: Machine, inputs: InputsOf<'revoke'>): Promise<void> {
  const { runner, base, clock, stop } = machine
  // Told to stop, the job has seconds: GitHub is asked once more, and not waited for.
  const interruptibleClock = { ...clock, sleep: (ms: number) => clock.sleep(ms, stop.signal) }
  const [git, github, aws, outbox] = await Promise.all([
    machine.git(inputs),
    machine.github(inputs.githubToken, interruptibleClock),
    machine.aws('revoke'),
    machine.outbox(inputs),
  ])
  const context = { ...base, aws }
  const readTipRules = async () => {
    const tip = await github.tip(await github.defaultBranch())
    return readKnownRules(github, git, inputs.config, { tip, checkout: tip })
  }
  const readCheckout = lazyAsync(() => readCheckoutRules(git, inputs.config))
  const readRules = async () => ((await readCheckout()) ?? (await readTipRules())).ruleFile.rules
  const observer = machine.observer()
  const ledger = openLedger(context, github)
  const { witness, recorder } = openRecording(context, github, {
    role: 'revoke',
    observer,
    dryRun: inputs.dryRun,
    accounts: async () => (await readRules()).accounts.values(),
  })
  const merges = openMerges(context, github)
  const options = {
    ...inputs,
    // Only a push or a schedule hands over records that are the outputs of a job of the same run.
    isDispatched: !['push', 'schedule'].includes(runner.environment('GITHUB_EVENT_NAME')),
    readCheckout,
    readRules: readTipRules,
    observer,
    runName: machine.runName(),
    ledger,
    witness,
    merges,
    beneficiaries: readBeneficiaries(git, inputs),
    openInquiry: () => openInquiry(context, { git, github, witness, paths: inputs }),
    notifier: createNotifier(context, github, recorder, merges, { ...inputs, observer }),
    tellWebhooks: (notifications: readonly Notification[]) =>
      outbox.send(notifications, async () => (await readRules()).notify),
  }
  const result = await revoke(context, options)
  return reportRevoke(runner, { ...result, failures: [...result.failures, ...(await outbox.done())] })
}
