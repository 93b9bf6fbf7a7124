import { type CollectionTag, parseDocument, type ScalarTag, type YAMLMap, type YAMLSeq } from 'yaml'
import { z } from 'zod'

/** A value that may hold intrinsic functions, in their long form: `{Ref: X}`, `{"Fn::Sub": …}`. */
export type Value = unknown

const parameter = z.strictObject({
  Type: z.enum(['String', 'Number', 'CommaDelimitedList']),
  Description: z.string().optional(),
  Default: z.union([z.string(), z.number()]).optional(),
  AllowedPattern: z.string().optional(),
  AllowedValues: z.array(z.union([z.string(), z.number()])).optional(),
  ConstraintDescription: z.string().optional(),
  MinValue: z.number().optional(),
  MaxValue: z.number().optional(),
})

const resource = z.strictObject({
  Type: z.string(),
  Condition: z.string().optional(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
})

const output = z.strictObject({
  Condition: z.string().optional(),
  Description: z.string().optional(),
  Value: z.unknown(),
})

/** The sections that this sandbox acts on; others, such as Mappings, are refused. */
const template = z.strictObject({
  AWSTemplateFormatVersion: z.literal('2010-09-09'),
  /** It is what loops need. */
  Transform: z.literal('AWS::LanguageExtensions').optional(),
  Description: z.string().optional(),
  Metadata: z.record(z.string(), z.unknown()).optional(),
  Parameters: z.record(z.string(), parameter).default({}),
  Rules: z
    .record(
      z.string(),
      z.strictObject({
        RuleCondition: z.unknown().optional(),
        Assertions: z.array(z.strictObject({ Assert: z.unknown(), AssertDescription: z.string() })),
      }),
    )
    .default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Resources: z.record(z.string(), z.union([resource, loop(resource)])),
  Outputs: z.record(z.string(), z.union([output, loop(output)])).default({}),
})

/** `Fn::ForEach::NAME: [identifier, collection, {KEY: …}]` */
function loop<Body extends z.ZodType>(body: Body) {
  return z.tuple([z.string(), z.unknown(), z.record(z.string(), body)])
}

export type Loop<Body> = readonly [identifier: string, collection: Value, fragment: Readonly<Record<string, Body>>]
export type TemplateResource = z.infer<typeof resource>
export type TemplateOutput = z.infer<typeof output>
export type Template = z.infer<typeof template>
export type Parameter = z.infer<typeof parameter>

/** The short forms, and what they are short for. */
const LONG_FORMS = {
  '!Ref': 'Ref',
  '!Condition': 'Condition',
  '!And': 'Fn::And',
  '!Equals': 'Fn::Equals',
  '!GetAtt': 'Fn::GetAtt',
  '!If': 'Fn::If',
  '!Join': 'Fn::Join',
  '!Not': 'Fn::Not',
  '!Or': 'Fn::Or',
  '!Select': 'Fn::Select',
  '!Split': 'Fn::Split',
  '!Sub': 'Fn::Sub',
} as const

const tags: (ScalarTag | CollectionTag)[] = Object.entries(LONG_FORMS).flatMap(([tag, name]) => [
  { tag, resolve: (text: string) => ({ [name]: name === 'Fn::GetAtt' ? text.split('.') : text }) },
  { tag, collection: 'seq' as const, resolve: (list: YAMLMap | YAMLSeq) => ({ [name]: list.toJSON() }) },
])

/** Reads YAML as CloudFormation does: version 1.1, with its tags. @throws Error for all that this sandbox would not act on */
export function parseTemplate(text: string): Template {
  const document = parseDocument(text, { version: '1.1', customTags: tags })
  const [problem] = [...document.errors, ...document.warnings]
  if (problem) throw new Error(`The template cannot be read: ${problem.message}`, { cause: problem })
  const parsed = template.safeParse(document.toJS())
  if (!parsed.success) throw new Error(`The template is not one for this sandbox:\n${z.prettifyError(parsed.error)}`)
  const hasLoops = [parsed.data.Resources, parsed.data.Outputs].some(part => Object.values(part).some(Array.isArray))
  if (hasLoops && !parsed.data.Transform)
    throw new Error(
      'The template is not one for this sandbox: Fn::ForEach needs the transform AWS::LanguageExtensions.',
    )
  return parsed.data
}
