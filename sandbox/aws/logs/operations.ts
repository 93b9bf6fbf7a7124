import { eventOperations } from './events.ts'
import { groupOperations } from './groups.ts'
import { writeOperations } from './writes.ts'

export const logsOperations = { ...groupOperations, ...eventOperations, ...writeOperations }
