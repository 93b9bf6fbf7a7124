import { createHash } from 'node:crypto'
import type {
  CreateDocumentRequest,
  DescribeDocumentRequest,
  DocumentDescription,
  GetDocumentRequest,
  ListDocumentsRequest,
} from '@aws-sdk/client-ssm'
import { operation } from '../operation/operation.ts'
import { pageByToken } from '../operation/page.ts'
import type { SessionDocument } from '../state/document.ts'
import { documentArn, findDocument } from '../state/document-lookup.ts'
import { AwsError } from '../wire/errors.ts'

export const documentOperations = {
  GetDocument: operation(
    (input: GetDocumentRequest, { region }) => [
      { action: 'ssm:GetDocument', resource: documentArn(input.Name ?? '', region) },
    ],
    (input: GetDocumentRequest, { region }) => {
      const document = findDocument(input.Name ?? '', region)
      return { ...summary(document), Content: document.content, Status: 'Active' as const }
    },
  ),

  DescribeDocument: operation(
    (input: DescribeDocumentRequest, { region }) => [
      { action: 'ssm:DescribeDocument', resource: documentArn(input.Name ?? '', region) },
    ],
    (input: DescribeDocumentRequest, { region }) => ({ Document: describe(findDocument(input.Name ?? '', region)) }),
  ),

  ListDocuments: operation(
    () => [{ action: 'ssm:ListDocuments', resource: '*' }],
    (input: ListDocumentsRequest, { region, world, account }) => {
      const filters = (input.Filters ?? []).map(({ Key, Values }) => ({ key: Key, values: Values ?? [] }))
      const documents = [...region.documents.values()].filter(document =>
        filters.every(({ key, values }) => values.some(value => fits(document, key, value, account.id))),
      )
      const { items, next } = pageByToken(documents, document => document.name, {
        size: input.MaxResults ?? 50,
        cap: world.settings.pageSize,
        token: input.NextToken,
        badToken: 'InvalidNextToken',
      })
      return { DocumentIdentifiers: items.map(summary), NextToken: next }
    },
  ),

  CreateDocument: operation(
    (input: CreateDocumentRequest, { region }) => [
      { action: 'ssm:CreateDocument', resource: documentArn(input.Name ?? '', region) },
    ],
    (input: CreateDocumentRequest, { region, account, now }) => {
      const { Name: name = '', Content: content = '' } = input
      if (region.documents.has(name))
        throw new AwsError('DocumentAlreadyExists', `Document with same name ${name} already exists`)
      if (input.DocumentType !== 'Session')
        throw new AwsError('InvalidDocumentContent', 'The sandbox keeps session documents only.')
      try {
        JSON.parse(content)
      } catch {
        throw new AwsError('InvalidDocumentContent', 'The sandbox reads session documents in JSON only.')
      }
      const document = { name, owner: account.id, content, createdAt: now }
      region.documents.set(name, document)
      return { DocumentDescription: describe(document) }
    },
  ),
}

function fits(document: SessionDocument, key: string | undefined, value: string, account: string): boolean {
  switch (key) {
    case 'DocumentType':
      return value === 'Session'
    case 'Owner':
      return value === 'Self' || value === account || value === 'All'
    case 'Name':
      return document.name.startsWith(value)
    default:
      throw new AwsError('InvalidFilterKey', `The filter key ${key} is not valid.`)
  }
}

function summary(document: SessionDocument) {
  return {
    Name: document.name,
    CreatedDate: document.createdAt,
    DocumentVersion: '1',
    DocumentType: 'Session' as const,
    DocumentFormat: 'JSON' as const,
    Owner: document.owner || 'Amazon',
    SchemaVersion: '1.0',
  }
}

function describe(document: SessionDocument): DocumentDescription {
  const { schemaVersion } = JSON.parse(document.content) as { schemaVersion?: string }
  return {
    ...summary(document),
    Hash: createHash('sha256').update(document.content).digest('hex'),
    HashType: 'Sha256',
    Status: 'Active',
    SchemaVersion: schemaVersion ?? '1.0',
    LatestVersion: '1',
    DefaultVersion: '1',
    PlatformTypes: ['Linux', 'MacOS', 'Windows'],
  }
}
