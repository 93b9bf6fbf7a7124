import { boundaryOperations } from './boundaries.ts'
import { policyOperations } from './policies.ts'
import { reportOperations } from './report.ts'
import { roleOperations } from './roles.ts'
import { userOperations } from './users.ts'

export const iamOperations = {
  ...userOperations,
  ...roleOperations,
  ...policyOperations,
  ...boundaryOperations,
  ...reportOperations,
}
