/** What an error says. Errors of ours say what happened, where, and what to do about it; their causes go to the debug log. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
