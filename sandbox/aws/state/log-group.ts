export interface LogEvent {
  readonly timestamp: Date
  readonly ingestedAt: Date
  readonly message: string
  readonly id: string
}

export class LogStream {
  readonly name: string
  readonly createdAt: Date
  readonly events: LogEvent[] = []

  constructor(name: string, createdAt: Date) {
    this.name = name
    this.createdAt = createdAt
  }

  write(timestamp: Date, ingestedAt: Date, message: string): void {
    const id = `${String(timestamp.getTime()).padStart(20, '0')}${String(this.events.length).padStart(12, '0')}`
    const isLast = (this.events.at(-1)?.id ?? '') < id
    this.events.push({ timestamp, ingestedAt, message, id })
    if (!isLast) this.events.sort((a, b) => (a.id < b.id ? -1 : 1))
  }
}

export class LogGroup {
  readonly name: string
  readonly createdAt: Date
  readonly kmsKeyId: string | undefined
  readonly streams = new Map<string, LogStream>()

  constructor(name: string, createdAt: Date, kmsKeyId?: string) {
    this.name = name
    this.createdAt = createdAt
    this.kmsKeyId = kmsKeyId
  }

  /** The stream of that name, made if need be. */
  stream(name: string, createdAt: Date): LogStream {
    const known = this.streams.get(name)
    if (known) return known
    const stream = new LogStream(name, createdAt)
    this.streams.set(name, stream)
    return stream
  }
}
