import type { PageEntry } from '../render/report/page/entries.ts'
import { FILTER_NAMES, KIND_WORDS, type PageFilter } from '../render/report/page/filter.ts'
import { h, type TreeElement, type TreeNode } from '../render/report/page/tree.ts'
import { find, toDom } from './dom.ts'

/** The filters above the list, as a form. */
export interface Controls {
  readonly element: HTMLElement
  show(filter: PageFilter): void
}

export interface ControlsHandlers {
  change(filter: PageFilter): void
  clear(): void
  print(): void
  save(): void
}

export function openControls(entries: readonly PageEntry[], handlers: ControlsHandlers): Controls {
  const form = toDom(controlsForm(entries)) as HTMLFormElement
  const fields = FILTER_NAMES.map(
    name => [name, find<HTMLInputElement | HTMLSelectElement>(`[name=${name}]`, form)] as const,
  )
  form.addEventListener('input', () =>
    handlers.change(Object.fromEntries(fields.map(([name, field]) => [name, field.value])) as unknown as PageFilter),
  )
  form.addEventListener('submit', event => event.preventDefault())
  find('[data-clear]', form).addEventListener('click', handlers.clear)
  find('[data-print]', form).addEventListener('click', handlers.print)
  find('[data-save]', form).addEventListener('click', handlers.save)
  return {
    element: form,
    show: filter => {
      for (const [name, field] of fields) if (field.value !== filter[name]) setValue(field, filter[name])
    },
  }
}

/** A name that no grant of this report has is shown too: a filter that nobody sees would be a riddle. */
function setValue(field: HTMLInputElement | HTMLSelectElement, value: string) {
  field.value = value
  if (field.value !== value && field instanceof HTMLSelectElement) field.append(toDom(option(value, value)))
  field.value = value
}

function controlsForm(entries: readonly PageEntry[]): TreeElement {
  const people = namesOf(entries.map(entry => entry.user))
  const accounts = namesOf(entries.map(entry => entry.account))
  const instances = namesOf(entries.flatMap(entry => entry.instances)).slice(0, 2_000)
  return h(
    'form',
    { class: 'filters', role: 'search', 'aria-label': 'Filter the grants' },
    select('person', 'Person', 'Everyone', people),
    select('account', 'Account', 'All accounts', accounts),
    field('instance', 'Instance', h('input', { ...named('instance'), type: 'text', list: 'instances' })),
    h('datalist', { id: 'instances' }, ...instances.map(id => option(id, id))),
    field('text', 'Reason, ticket, approver or id', h('input', { ...named('text'), type: 'search' })),
    select('kind', 'Exceptions', 'All grants', Object.keys(KIND_WORDS), KIND_WORDS),
    field('since', 'Access since (UTC)', h('input', { ...named('since'), type: 'datetime-local' })),
    field('until', 'Access until (UTC)', h('input', { ...named('until'), type: 'datetime-local' })),
    h(
      'div',
      { class: 'buttons' },
      h('button', { type: 'button', 'data-clear': true }, 'Clear filters'),
      h('button', { type: 'button', 'data-print': true }, 'Print what is shown'),
      h('button', { type: 'button', 'data-save': true }, 'Save what is shown as CSV'),
    ),
  )
}

const named = (name: keyof PageFilter) => ({ id: `filter-${name}`, name, autocomplete: 'off' }) as const

const field = (name: keyof PageFilter, label: string, control: TreeNode) =>
  h('div', { class: 'field' }, h('label', { for: `filter-${name}` }, label), control)

const option = (value: string, label: string) => h('option', { value }, label)

const select = (
  name: keyof PageFilter,
  label: string,
  all: string,
  values: readonly string[],
  words: Readonly<Record<string, string>> = {},
) =>
  field(
    name,
    label,
    h('select', named(name), option('', all), ...values.map(value => option(value, words[value] ?? value))),
  )

const namesOf = (names: readonly string[]) => [...new Set(names)].toSorted()
