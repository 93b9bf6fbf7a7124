import { boundaryOperations } from './boundaries.ts'
import { policyOperations } from './policies.ts'
import { reportOperations } from './report.ts'
import { userOperations } from './users.ts'

export const iamOperations = { ...userOperations, ...policyOperations, ...boundaryOperations, ...reportOperations }
