import type { SessionInputs } from './document.ts'

export type SessionStatus = 'Connecting' | 'Connected' | 'Disconnected' | 'Terminating' | 'Terminated' | 'Failed'

/** What a session is born with; every delay is already drawn. */
export interface SessionStart {
  readonly id: string
  readonly target: string
  /** The complete ARN of the caller who started it. */
  readonly owner: string
  /** Its `aws:userid`: what the session's tag says. */
  readonly ownerId: string
  readonly document: string
  readonly inputs: SessionInputs
  readonly reason: string | undefined
  readonly startedAt: Date
  readonly connectMs: number
  readonly listingLagMs: number
  readonly s3DelayMs: number
  readonly script: { readonly everyMs: number; readonly lines: readonly string[] } | undefined
  /** Why it will never connect. */
  readonly failure: string | undefined
  /** Of one whose life is known from the start: what it prints, the earliest first, and when it ends. */
  readonly past?: { readonly output: readonly Output[]; readonly endsAt: Date | undefined }
}

/** What appears on the terminal, line ends and all. */
export interface Output {
  readonly at: Date
  readonly text: string
}

/** A session's life. Nothing runs: its state at any instant follows from what was drawn and what was done to it. */
export class Session {
  readonly start: SessionStart
  readonly clock: { now(): Date }
  readonly #output: Output[]
  /** How many lines of the script are in the output. */
  #scripted = 0
  #lastActiveAt: number
  #terminatingAt = Number.POSITIVE_INFINITY
  #terminatedAt = Number.POSITIVE_INFINITY
  #exitedAt = Number.POSITIVE_INFINITY
  #disconnectedAt = Number.POSITIVE_INFINITY

  constructor(start: SessionStart, clock: { now(): Date }) {
    this.start = start
    this.clock = clock
    this.#output = [...(start.past?.output ?? [])]
    this.#lastActiveAt = (this.#output.at(-1)?.at ?? this.connectedAt).getTime()
  }

  get id(): string {
    return this.start.id
  }

  get owner(): string {
    return this.start.owner
  }

  get target(): string {
    return this.start.target
  }

  get document(): string {
    return this.start.document
  }

  get startedAt(): Date {
    return this.start.startedAt
  }

  get status(): SessionStatus {
    return this.statusAt(this.clock.now())
  }

  get endedAt(): Date | undefined {
    return this.endedBy(this.clock.now())
  }

  get connectedAt(): Date {
    return new Date(this.startedAt.getTime() + this.start.connectMs)
  }

  statusAt(now: Date): SessionStatus {
    const time = now.getTime()
    if (this.endedBy(now)) return this.start.failure === undefined ? 'Terminated' : 'Failed'
    if (time >= this.#terminatingAt) return 'Terminating'
    if (time < this.connectedAt.getTime()) return 'Connecting'
    return time >= this.#disconnectedAt ? 'Disconnected' : 'Connected'
  }

  /** When it ended, if it has by then. */
  endedBy(now: Date): Date | undefined {
    const end = this.#plannedEnd()
    return end <= now.getTime() ? new Date(end) : undefined
  }

  isListed(now: Date): boolean {
    return now.getTime() >= this.startedAt.getTime() + this.start.listingLagMs
  }

  /** Accepted once; a second call changes nothing. */
  terminate(now: Date, delays: { readonly terminateMs: number; readonly closeMs: number }): void {
    if (this.#terminatingAt !== Number.POSITIVE_INFINITY) return
    this.#terminatingAt = now.getTime() + delays.terminateMs
    this.#terminatedAt = this.#terminatingAt + delays.closeMs
  }

  /** The user types this, and Enter, now. */
  type(text: string): void {
    this.print(`${text}\n`)
  }

  /** The terminal shows exactly this now: a prompt, or a part of a line. */
  print(text: string): void {
    const { status } = this
    if (status !== 'Connected') throw new Error(`Nobody can type in session ${this.id}: it is ${status}.`)
    const at = this.clock.now()
    this.#unroll(at)
    this.#output.push({ at, text })
    this.#lastActiveAt = at.getTime()
  }

  /** The user leaves the shell now. */
  exit(): void {
    this.#exitedAt = Math.min(this.#exitedAt, this.clock.now().getTime())
  }

  /** The user's connection breaks now; the shell waits to be resumed. */
  disconnect(): void {
    this.#disconnectedAt = this.clock.now().getTime()
  }

  resume(): void {
    this.#disconnectedAt = Number.POSITIVE_INFINITY
  }

  /** What was printed until then, by hand and by the script, in order, from its `from`th piece on: it only ever grows. */
  outputBy(now: Date, from = 0): readonly Output[] {
    const until = this.#unroll(now)
    let end = from
    for (let piece = this.#output[end]; piece && piece.at.getTime() <= until; piece = this.#output[end]) end += 1
    return this.#output.slice(from, end)
  }

  /** The first piece of the same. */
  firstOutput(now: Date, from: number): Output | undefined {
    const until = this.#unroll(now)
    const piece = this.#output[from]
    return piece && piece.at.getTime() <= until ? piece : undefined
  }

  /** Adds what the script has printed by then, and answers until when there can be output. */
  #unroll(now: Date): number {
    const { script, failure } = this.start
    const until = Math.min(now.getTime(), this.#plannedEnd())
    if (!script || failure !== undefined) return until
    for (;;) {
      const at = this.connectedAt.getTime() + this.#scripted * script.everyMs
      if (at > until) return until
      this.#output.push({ at: new Date(at), text: `${script.lines[this.#scripted % script.lines.length] ?? ''}\n` })
      this.#scripted += 1
    }
  }

  #plannedEnd(): number {
    const { failure, inputs, script, past } = this.start
    const connected = this.connectedAt.getTime()
    if (failure !== undefined) return connected
    const longest = connected + (inputs.maxMs ?? Number.POSITIVE_INFINITY)
    const busy = script !== undefined && script.everyMs < inputs.idleMs
    const idle = busy ? Number.POSITIVE_INFINITY : this.#lastActiveAt + inputs.idleMs
    const byItself = past?.endsAt?.getTime() ?? Math.min(longest, idle)
    return Math.min(this.#terminatedAt, this.#exitedAt, byItself)
  }
}
