import { z } from 'zod'
import { refuseTwin, resourceType } from './resource-type.ts'

/** Schema 1.0; texts where a session document has texts. A text with `{{` would be a parameter of the caller's. */
const constant = z.string().regex(/^(?!.*\{\{)/, 'is a parameter of the document')
const minutes = z.string().regex(/^\d{1,4}$/)

export const sessionDocument = resourceType(
  z.strictObject({
    Name: z.string(),
    DocumentType: z.literal('Session'),
    DocumentFormat: z.literal('JSON'),
    UpdateMethod: z.literal('NewVersion'),
    Content: z.strictObject({
      schemaVersion: z.literal('1.0'),
      description: z.string(),
      sessionType: z.literal('Standard_Stream'),
      inputs: z.strictObject({
        s3BucketName: constant,
        s3KeyPrefix: constant,
        s3EncryptionEnabled: z.boolean(),
        cloudWatchLogGroupName: constant,
        cloudWatchEncryptionEnabled: z.boolean(),
        cloudWatchStreamingEnabled: z.boolean(),
        kmsKeyId: constant,
        runAsEnabled: z.boolean(),
        runAsDefaultUser: constant,
        idleSessionTimeout: minutes,
        maxSessionDuration: minutes,
      }),
    }),
  }),
  ({ Name }) => ({ ref: Name, attributes: {} }),
  ({ Name, Content }, account, region) => {
    refuseTwin(account.region(region).documents.has(Name), `The document ${Name} in ${region}`)
    account.addDocument(region, Name, Content)
  },
)
