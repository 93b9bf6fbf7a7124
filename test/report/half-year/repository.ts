import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bucketOf, hash, PLACES, rulesOf, text } from './company.ts'
import type { WrittenRecord } from './records.ts'
import { grantOf } from './records.ts'
import { FROM, type HalfYear } from './story.ts'
import type { Landing, TrueGrant } from './truth.ts'

/** Commits of the ledger, at most: each writes the tree of a month anew, which takes git long for many thousands. */
const MOST_COMMITS = 400

/** Makes a clone with main and the ledger, as `folder`, by git itself; and copies of the witnesses beside it, as `witness`. */
export async function makeRepository(
  halfYear: HalfYear,
  folder: string,
  witness: string,
  origin = '/nowhere',
): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30 })
  git('init', '--quiet', '--initial-branch=main')
  git('remote', 'add', 'origin', origin)
  const marks = join(folder, '.git', 'marks')
  await fastImport(folder, [`--export-marks=${marks}`], mainCommands(halfYear))
  const shas = new Map(
    execFileSync('cat', [marks], { encoding: 'utf8', maxBuffer: 2 ** 30 })
      .split('\n')
      .filter(Boolean)
      .map(line => line.slice(1).split(' ') as [string, string]),
  )
  for (const [index, landing] of halfYear.landings.entries()) {
    landing.sha = shas.get(String(markOf(index, landing).merge)) ?? ''
    landing.headSha = shas.get(String(markOf(index, landing).head)) ?? ''
  }
  const records = halfYear.records().toSorted((one, other) => one.at - other.at)
  await fastImport(folder, [], ledgerCommands(records))
  git('update-ref', 'refs/remotes/origin/access-ledger', 'refs/heads/ledger')
  git('update-ref', '-d', 'refs/heads/ledger')
  writeWitness(halfYear, records, witness)
}

async function fastImport(folder: string, options: readonly string[], commands: Iterable<string>): Promise<void> {
  const child = spawn('git', ['fast-import', '--quiet', ...options], {
    cwd: folder,
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  const ended = once(child, 'close')
  let chunk = ''
  const flush = async () => {
    if (!child.stdin.write(chunk)) await once(child.stdin, 'drain')
    chunk = ''
  }
  for (const command of commands) {
    chunk += command
    if (chunk.length > 1_000_000) await flush()
  }
  await flush()
  child.stdin.end()
  const [code] = await ended
  if (code !== 0) throw new Error(`git fast-import failed: ${code}`)
}

/** A landing has up to four commits: those of the pull request, and the merge. */
const markOf = (index: number, { method, steps }: Landing) => {
  const first = index * 4 + 10
  return { first, head: first + steps.length - 1, merge: method === 'merge' ? first + 3 : first + steps.length - 1 }
}

const data = (content: string) => `data ${Buffer.byteLength(content)}\n${content}\n`
const identity = (who: string, at: number) => `${who} ${Math.floor(at / 1_000)} +0000`
const person = (name: string, at: number) => identity(`${name} <${name}@example.com>`, at)
const BOT = 'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>'
const GITHUB = 'GitHub <noreply@github.com>'

/** More links than these would make one commit too large for a git process that lists it: in truth a commit has some. */
const MOST_LINKED = 30_000

function changesIn(step: Landing['steps'][number]): string {
  return Object.entries(step)
    .map(([path, content]) => (content === null ? `D ${path}\n` : `M 100644 inline ${path}\n${data(content)}`))
    .join('')
}

function* mainCommands({ landings, people }: HalfYear): Generator<string> {
  const seed = { '.github/jit-access.yml': rulesOf(people, 0), 'requests/README.md': 'Requests\n' }
  yield `commit refs/heads/main\nmark :1\ncommitter ${person('dave', FROM - 86_400_000)}\n${data('First')}${changesIn(seed)}`
  let tip = 1
  for (const [index, landing] of landings.entries()) {
    const { method, steps, at, author, number } = landing
    const { first, head, merge } = markOf(index, landing)
    const branch = method === 'merge' ? 'refs/heads/topic' : 'refs/heads/main'
    let parent = tip
    for (const [position, step] of steps.entries()) {
      const mark = first + position
      const dated = method === 'merge' ? at - 600_000 : at
      yield `commit ${branch}\nmark :${mark}\ncommitter ${person(author, dated)}\n${data(`Access (#${number})`)}from :${parent}\n${changesIn(step)}`
      parent = mark
    }
    if (method === 'merge')
      yield `commit refs/heads/main\nmark :${merge}\ncommitter ${person('GitHub', at)}\n${data(`Merge #${number}`)}from :${tip}\nmerge :${head}\n${changesIn(steps[0] ?? {})}`
    tip = merge
  }
  yield 'reset refs/heads/topic\nfrom 0000000000000000000000000000000000000000\n\n'
}

const contentOf = ({ record }: WrittenRecord) => `${JSON.stringify(record, null, 2)}\n`

function* ledgerCommands(records: readonly WrittenRecord[]): Generator<string> {
  const size = Math.max(20, Math.ceil(records.length / MOST_COMMITS))
  for (let from = 0; from < records.length; from += size) {
    const batch = records.slice(from, from + size)
    const at = batch.at(-1)?.at ?? 0
    yield `commit refs/heads/ledger\nauthor ${identity(BOT, at)}\ncommitter ${identity(GITHUB, at)}\n${data('Record')}`
    for (const each of batch) {
      yield `M 100644 inline ${each.path}\n${data(contentOf(each))}`
      if (records.length > MOST_LINKED) continue
      const [, id, name] = each.path.split('/')
      const time = text(each.at)
      yield `M 120000 inline by-day/${time.slice(0, 10)}/${time.slice(11).replaceAll(':', '')}.${id}.${name}\n${data(`../../${each.path}`)}`
    }
  }
}

/** Before each grant its witness has the note that it is about to be given. */
function writeWitness({ grants }: HalfYear, records: readonly WrittenRecord[], folder: string): void {
  const numbers = new Map<string, number>()
  const write = (account: string, series: string, content: object) => {
    const key = `${account}/ledger/${series}`
    const number = (numbers.get(key) ?? 0) + 1
    numbers.set(key, number)
    const file = join(folder, key, `${String(number).padStart(3, '0')}.json`)
    if (number === 1) mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(content))
  }
  const common = (at: number, run: unknown) => ({ version: 1, at: text(at), run, requests: [] })
  for (const place of PLACES) {
    mkdirSync(join(folder, place.name, 'ledger'), { recursive: true })
    writeFileSync(join(folder, place.name, 'ledger/opened.json'), JSON.stringify(common(FROM - 1_000, 'run')))
    if (bucketOf(place) === '') throw new Error('an account without a bucket')
  }
  for (const grant of grants)
    write(grant.asked.place.name, seriesOf(grant), intent(grant, common(grant.grantedAt - 2_000, grant.run)))
  for (const each of records) {
    const { witnessed, path, record, at } = each
    const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, '')
    for (const series of witnessed?.series ?? [])
      write(witnessed?.account ?? '', series, {
        ...common(at, record.run),
        kind: witnessed?.kind,
        name,
        path,
        sha256: hash(contentOf(each)),
        record,
      })
  }
}

const seriesOf = (grant: TrueGrant) => grantOf(grant).id
const intent = (grant: TrueGrant, common: object) => ({
  ...common,
  kind: 'granting',
  name: 'granting',
  record: grantOf(grant),
})
