// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what CloudFormation and IAM replace
import { expect, it } from 'vitest'
import { planStack } from '../../sandbox/cloudformation/plan.ts'
import { parseTemplate } from '../../sandbox/cloudformation/template.ts'

/** What an expression comes to, as the output of a stack with two parameters, two conditions and a log group. */
function outcomeOf(expression: string): string | undefined {
  const template = parseTemplate(`
AWSTemplateFormatVersion: "2010-09-09"
Parameters:
  Name: {Type: String, Default: api}
  Days: {Type: Number, Default: 7}
  Actions: {Type: CommaDelimitedList, Default: "s3:GetObject, ec2:Describe*"}
Conditions:
  IsApi: !Equals [!Ref Name, api]
  IsOther: !Not [!Condition IsApi]
Resources:
  Group:
    Type: AWS::Logs::LogGroup
    Properties: {LogGroupName: !Ref Name, RetentionInDays: !Ref Days, KmsKeyId: !If [IsOther, key, !Ref AWS::NoValue]}
  Key:
    Type: AWS::KMS::Key
    Condition: IsOther
    Properties: {}
Outputs:
  Value: {Value: ${expression}}
`)
  return planStack(template, { accountId: '123456789012', region: 'eu-central-1' }, {}).outputs.Value
}

it.each<[string, string]>([
  ['!Ref Name', 'api'],
  ['{Ref: Name}', 'api'],
  ['!Ref Days', '7'],
  ['!Ref Group', 'api'],
  ['!Ref AWS::AccountId', '123456789012'],
  ['!Ref AWS::Region', 'eu-central-1'],
  ['!Ref AWS::Partition', 'aws'],
  ['!Ref AWS::URLSuffix', 'amazonaws.com'],
  ['!GetAtt Group.Arn', 'arn:aws:logs:eu-central-1:123456789012:log-group:api:*'],
  ['{"Fn::GetAtt": [Group, Arn]}', 'arn:aws:logs:eu-central-1:123456789012:log-group:api:*'],
  ['!Sub "${Name}/${AWS::Region}/${Group}"', 'api/eu-central-1/api'],
  ['!Sub "${Group.Arn}"', 'arn:aws:logs:eu-central-1:123456789012:log-group:api:*'],
  ['!Sub "${!aws:userid}"', '${aws:userid}'],
  ['!Sub ["${Own}-${Name}", {Own: !Ref Days}]', '7-api'],
  ['!Sub ["${Name}", {Name: own}]', 'own'],
  ['!If [IsApi, !Ref Name, !GetAtt Key.Arn]', 'api'],
  ['!If [IsOther, one, other]', 'other'],
  ['!Equals [!Ref Days, 7]', 'true'],
  ['!Equals [!Ref Name, Api]', 'false'],
  ['!Not [!Condition IsOther]', 'true'],
  ['!And [!Condition IsApi, !Condition IsOther]', 'false'],
  ['!And [!Condition IsApi, !Condition IsApi]', 'true'],
  ['!Or [!Condition IsOther, !Condition IsApi]', 'true'],
  ['!Or [!Condition IsOther, !Condition IsOther]', 'false'],
  ['!Join ["|", !Ref Actions]', 's3:GetObject|ec2:Describe*'],
  ['!Join ["-", [a, !Ref AWS::NoValue, !Ref Name]]', 'a-api'],
  ['!Select [1, !Ref Actions]', 'ec2:Describe*'],
  ['!Select [0, !Split ["-", !Ref AWS::Region]]', 'eu'],
])('evaluates %s to %s', (expression, value) => {
  expect(outcomeOf(expression)).toBe(value)
})

it.each<[string, RegExp]>([
  ['!Ref Nobody', /no parameter, pseudo parameter or resource Nobody/],
  ['!Ref AWS::StackName', /no parameter, pseudo parameter or resource AWS::StackName/],
  ['!Ref Key', /Key is named, but its condition IsOther leaves it out/],
  ['!GetAtt Group.Colour', /no attribute Colour of Group/],
  ['!Sub "${Nobody}"', /resource Nobody/],
  ['!Sub ["${Name}"]', /stands where a list of 2 is needed/],
  ['!Sub "${Actions}"', /stands where a text is needed/],
  ['!If [Maybe, a, b]', /no condition Maybe/],
  ['!If [IsApi, a]', /stands where a list of 3 is needed/],
  ['!Not [!Ref Name]', /is no condition/],
  ['!Select [2, !Ref Actions]', /finds nothing at 2/],
  ['{"Fn::ImportValue": x}', /does not know the function Fn::ImportValue/],
  ['!ImportValue x', /cannot be read: Unresolved tag: !ImportValue/],
  ['!FindInMap [a, b, c]', /cannot be read: Unresolved tag: !FindInMap/],
])('refuses %s', (expression, message) => {
  expect(() => outcomeOf(expression)).toThrow(message)
})

const withResources = (resources: string, more = '') =>
  `AWSTemplateFormatVersion: "2010-09-09"\nResources: ${resources}\n${more}`

it.each<[string, string, RegExp]>([
  ['a type', withResources('{Q: {Type: AWS::SQS::Queue}}'), /Q: the sandbox does not know the type AWS::SQS::Queue/],
  [
    'a property',
    withResources('{G: {Type: AWS::Logs::LogGroup, Properties: {LogGroupName: g, RetentionInDays: 1, Colour: red}}}'),
    /G has properties that the sandbox does not act on:[\s\S]*Colour/,
  ],
  ['an attribute of a resource', withResources('{G: {Type: AWS::Logs::LogGroup, DependsOn: H}}'), /DependsOn/],
  ['a section', withResources('{}', 'Transform: AWS::Serverless-2016-10-31'), /Transform/],
  ['a parameter’s attribute', withResources('{}', 'Parameters: {P: {Type: String, NoEcho: true}}'), /NoEcho/],
  ['a parameter’s type', withResources('{}', 'Parameters: {P: {Type: AWS::EC2::VPC::Id}}'), /Type/],
  [
    'a resource that depends on itself',
    withResources('{G: {Type: AWS::Logs::LogGroup, Properties: {LogGroupName: !Ref G}}}'),
    /G depends on itself/,
  ],
  ['broken YAML', 'Resources: [', /cannot be read/],
])('refuses %s that the sandbox does not act on, instead of ignoring it', (_, text, message) => {
  expect(() => planStack(parseTemplate(text), { accountId: '123456789012', region: 'eu-central-1' }, {})).toThrow(
    message,
  )
})
