import { type Machine, openMachine, type Process } from './modes/machine.ts'
import { type Inputs, type InputsOf, readInputs } from './runner/inputs.ts'

type Mode = Inputs['mode']

/** Each mode wires, runs and reports. It is loaded when it is asked for: `npm run bench` shows what each start loads. */
const MODES: { readonly [M in Mode]: () => Promise<(machine: Machine, inputs: InputsOf<M>) => Promise<void>> } = {
  validate: async () => (await import('./modes/validate/index.ts')).runValidate,
  grant: async () => (await import('./modes/grant/index.ts')).runGrant,
  revoke: async () => (await import('./modes/revoke/index.ts')).runRevoke,
  review: async () => (await import('./modes/review/index.ts')).runReview,
  sweep: async () => (await import('./modes/sweep/index.ts')).runSweep,
  logs: async () => (await import('./modes/logs/index.ts')).runLogs,
  verify: async () => (await import('./modes/verify/index.ts')).runVerify,
  report: async () => (await import('./modes/report/index.ts')).runReport,
  doctor: async () => (await import('./modes/doctor/index.ts')).runDoctor,
}

/** Runs one mode, as the inputs say. Never throws: what was not expected turns the job red. */
export async function main(job: Process): Promise<void> {
  const machine = openMachine(job)
  try {
    await runMode(
      machine,
      readInputs(job.runner.input, () => job.runner.environment('GITHUB_EVENT_NAME')),
    )
  } catch (error) {
    job.runner.crash(error)
  } finally {
    machine.close()
  }
}

async function runMode<M extends Mode>(machine: Machine, inputs: InputsOf<M>): Promise<void> {
  const mode: M = inputs.mode
  const run = await MODES[mode]()
  return run(machine, inputs)
}
