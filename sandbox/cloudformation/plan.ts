import { evaluate, isTrue, NO_VALUE, type Scope } from './evaluate.ts'
import { unroll } from './for-each.ts'
import { type Parameters, resolveParameters } from './parameters.ts'
import { RESOURCE_TYPES } from './resources/index.ts'
import { type Identity, type Place, placeOf } from './resources/resource-type.ts'
import type { Template, TemplateOutput, TemplateResource, Value } from './template.ts'

export interface PlannedResource extends Identity {
  readonly id: string
  readonly type: keyof typeof RESOURCE_TYPES
  readonly properties: object
}

/** What a template comes to in one account and region. */
export interface Plan {
  /** Each after those that it names. */
  readonly resources: readonly PlannedResource[]
  readonly outputs: Readonly<Record<string, string>>
}

/** A template without loops. */
type Unrolled = Omit<Template, 'Resources' | 'Outputs'> & {
  readonly Resources: Readonly<Record<string, TemplateResource>>
}

/** Evaluates all of a template, and touches nothing. @throws Error that says where the template or a parameter is wrong */
export function planStack(
  template: Template,
  where: { readonly accountId: string; readonly region: string },
  given: Readonly<Record<string, string>>,
): Plan {
  const place = placeOf(where.accountId, where.region)
  const parameters = resolveParameters(template.Parameters, given)
  const planned = new Map<string, PlannedResource>()
  const unrolled = {
    ...template,
    Resources: unroll<TemplateResource>(template.Resources, parameters),
    Outputs: unroll<TemplateOutput>(template.Outputs, parameters),
  }
  const scope = scopeOf(unrolled, place, parameters, planned)
  checkRules(template.Rules, scope)
  for (const [id, { Condition }] of Object.entries(unrolled.Resources)) {
    if (Condition === undefined || scope.condition(Condition)) scope.ref(id)
  }
  const outputs = Object.entries(unrolled.Outputs)
    .filter(([, { Condition }]) => Condition === undefined || scope.condition(Condition))
    .map(([name, { Value }]) => [name, String(evaluate(Value, scope))])
  return { resources: [...planned.values()], outputs: Object.fromEntries(outputs) }
}

function scopeOf(
  template: Unrolled,
  place: Place,
  parameters: Parameters,
  planned: Map<string, PlannedResource>,
): Scope {
  const pseudo: Readonly<Record<string, Value>> = {
    'AWS::AccountId': place.accountId,
    'AWS::NoValue': NO_VALUE,
    'AWS::Partition': place.partition,
    'AWS::Region': place.region,
    'AWS::URLSuffix': place.urlSuffix,
  }
  const begun = new Set<string>()

  /** Plans a resource where it is first named, so that the order comes by itself. */
  const resource = (id: string): PlannedResource => {
    const known = planned.get(id)
    if (known) return known
    if (begun.has(id)) throw new Error(`${id} depends on itself.`)
    begun.add(id)
    const made = planResource(id, template, place, scope)
    planned.set(id, made)
    return made
  }
  const scope: Scope = {
    ref: name => pseudo[name] ?? parameters[name] ?? resource(name).ref,
    attribute(id, name) {
      const value = resource(id).attributes[name]
      if (value === undefined) throw new Error(`The sandbox knows no attribute ${name} of ${id}.`)
      return value
    },
    condition(name) {
      if (!Object.hasOwn(template.Conditions, name)) throw new Error(`The template has no condition ${name}.`)
      return isTrue(template.Conditions[name], scope)
    },
  }
  return scope
}

function planResource(id: string, template: Unrolled, place: Place, scope: Scope): PlannedResource {
  const { Type, Condition, Properties } = template.Resources[id] ?? {}
  if (Type === undefined || Properties === undefined)
    throw new Error(`The template has no parameter, pseudo parameter or resource ${id}.`)
  if (Condition !== undefined && !scope.condition(Condition))
    throw new Error(`${id} is named, but its condition ${Condition} leaves it out.`)
  if (!(Type in RESOURCE_TYPES)) throw new Error(`${id}: the sandbox does not know the type ${Type}.`)
  const type = Type as keyof typeof RESOURCE_TYPES
  const parsed = RESOURCE_TYPES[type].plan(evaluate(Properties, scope), id, place)
  return { id, type, ...parsed }
}

function checkRules(rules: Template['Rules'], scope: Scope): void {
  for (const { RuleCondition, Assertions } of Object.values(rules)) {
    if (RuleCondition !== undefined && !isTrue(RuleCondition, scope)) continue
    for (const { Assert, AssertDescription } of Assertions)
      if (!isTrue(Assert, scope)) throw new Error(AssertDescription)
  }
}
