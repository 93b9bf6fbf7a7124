/** The content of an issue. */
export interface Issue {
  readonly title: string
  readonly body: string
  /** Written as a comment when the body changes, because an edit notifies no one. */
  readonly news: string
}

export interface KeptIssue {
  readonly number: number
  readonly url: string
  readonly changed: boolean
}

/** Which issue is looked for. */
export interface WantedIssue {
  readonly number?: number | undefined
  readonly marker: string
}

/** An issue that we wrote. */
export interface FoundIssue {
  readonly number: number
  readonly url: string
  readonly body: string
  readonly isOpen: boolean
}
