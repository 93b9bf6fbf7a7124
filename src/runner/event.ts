import { messageOf } from '../shared/errors.ts'

/** Parses the payload at GITHUB_EVENT_PATH, for any event. */
export function parseEvent(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Error(`The event file is not JSON (${messageOf(cause)}). Leave GITHUB_EVENT_PATH as the runner set it.`, {
      cause,
    })
  }
}
