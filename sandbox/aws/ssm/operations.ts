import { documentOperations } from './documents.ts'
import { listingOperations } from './listing.ts'
import { nodeOperations } from './nodes.ts'
import { sessionOperations } from './sessions.ts'
import { tagOperations } from './tags.ts'

export const ssmOperations = {
  ...sessionOperations,
  ...listingOperations,
  ...nodeOperations,
  ...documentOperations,
  ...tagOperations,
}
