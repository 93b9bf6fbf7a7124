/** Inputs that contradict each other, or that are missing. `message`: a sentence without a full stop. */
export class InputError extends Error {}

/** What to do about it: inputs come from the step of a workflow, or from the form that starts one. */
export const whereToCorrect = (eventName: string): string =>
  eventName === 'workflow_dispatch'
    ? 'Run the workflow again, and correct the form that starts it'
    : "Correct the step's `with:`"
