// Makes ocsf.json: JSON Schema for the classes of events that we write, of the Open Cybersecurity Schema Framework (Apache-2.0),
// as the package of others below makes it from the framework's published schema: `node test/contract/cut-ocsf.mjs`.
// The same version gives the same bytes. Needs Python.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** MIT; the schema files in it are Apache-2.0, "The OCSF Authors" (https://github.com/ocsf/ocsf-schema). */
const PACKAGE = 'ocsf-json-schema==1.2.0'
const VERSION = '1.8.0'
const CLASSES = ['user_access', 'authorize_session']
const PROFILES = ['cloud']

/** Prints for each class the schema with its objects, and the captions of numbers that have a text beside them. */
const PROGRAM = `
import json, sys
from ocsf_json_schema import get_ocsf_schema, OcsfJsonSchemaEmbedded
version, classes, profiles = json.loads(sys.argv[1])
raw = get_ocsf_schema(version=version)
made = OcsfJsonSchemaEmbedded(raw)
def captions(attributes, properties):
    return {key: {'sibling': a['sibling'], 'captions': {n: e['caption'] for n, e in a['enum'].items()}}
            for key, a in attributes.items() if key in properties and a.get('sibling') and a.get('enum')}
def described(name):
    schema = made.get_class_schema(name, profiles)
    objects = {o: captions(raw['objects'][o]['attributes'], d['properties']) for o, d in schema['$defs'].items() if o in raw['objects']}
    return {'schema': schema, 'captions': {f'class_{name}': captions(raw['classes'][name]['attributes'], schema['properties']), **objects}}
print(json.dumps({name: described(name) for name in classes}))
`

const made = make()
const definitions = {}
let captions = {}
for (const [name, { schema, captions: own }] of Object.entries(made)) {
  const { $defs, $schema: _, $id: __, ...rest } = schema
  for (const [key, definition] of Object.entries($defs)) definitions[key] = strip(definition)
  definitions[`class_${name}`] = strip(rest)
  captions = { ...captions, ...own }
}
const cut = {
  'x-source': `${PACKAGE}, OCSF ${VERSION}`,
  'x-license':
    'Apache-2.0, The OCSF Authors, https://github.com/ocsf/ocsf-schema; cut, without titles and deprecated attributes',
  'x-version': VERSION,
  oneOf: CLASSES.map(name => ({ $ref: `#/$defs/class_${name}` })),
  'x-captions': sorted(Object.entries(captions).filter(([, own]) => Object.keys(own).length > 0)),
  $defs: sorted(Object.entries(definitions)),
}
writeFileSync(new URL('ocsf.json', import.meta.url), `${print(cut)}\n`)

function sorted(entries) {
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function make() {
  const folder = mkdtempSync(join(tmpdir(), 'ocsf-'))
  try {
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'] }
    execFileSync('python3', ['-m', 'venv', folder], quiet)
    execFileSync(join(folder, 'bin/pip'), ['install', '--quiet', '--disable-pip-version-check', PACKAGE], quiet)
    const asked = JSON.stringify([VERSION, CLASSES, PROFILES])
    return JSON.parse(execFileSync(join(folder, 'bin/python'), ['-c', PROGRAM, asked], { maxBuffer: 64 * 1024 * 1024 }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Without titles, which validate nothing, and without what a later version will not have. */
function strip(definition) {
  const kept = Object.entries(definition.properties).filter(([, { deprecated }]) => !deprecated)
  const properties = Object.fromEntries(kept.map(([key, { title: _, ...rest }]) => [key, rest]))
  const { title: _, ...rest } = definition
  return { ...rest, properties }
}

/** JSON with a line for each definition, so that a diff shows what changed and the file stays small. */
function print(value) {
  const lines = entries =>
    Object.entries(entries).map(([key, item]) => `${JSON.stringify(key)}:${JSON.stringify(item)}`)
  const { 'x-captions': captions, $defs, ...rest } = value
  const block = (key, item) => `"${key}":{\n${lines(item).join(',\n')}\n}`
  return `{\n${[...lines(rest), block('x-captions', captions), block('$defs', $defs)].join(',\n')}\n}`
}
