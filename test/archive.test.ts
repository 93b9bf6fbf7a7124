import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openArchive } from '../src/services/transcripts/archive.ts'
import { temporaryDirectory } from './github/harness.ts'

async function newArchive() {
  const workspace = await temporaryDirectory()
  const folder = join(workspace, 'transcripts')
  const files = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => entry.name)
  return { folder, files, archive: openArchive(workspace, 'transcripts') }
}

describe('a file of the archive', () => {
  it('is complete once it is finished, with its size and checksum, in folders that are created for it', async () => {
    const { folder, files, archive } = await newArchive()
    const pieces = fc.array(fc.uint8Array({ maxLength: 5_000 }), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(pieces, async chunks => {
        const file = await archive.create('dev/a/alice-1.log')
        for (const chunk of chunks) await file.write(chunk)
        const whole = Buffer.concat(chunks)
        const sha256 = createHash('sha256').update(whole).digest('hex')
        expect(await file.finish()).toEqual({ bytes: whole.byteLength, sha256 })
        expect(readFileSync(join(folder, 'dev/a/alice-1.log')).equals(whole)).toBe(true)
        expect(files()).toEqual(['alice-1.log'])
      }),
      { numRuns: 30 },
    )
  })

  it('is readable for its owner alone', async () => {
    const { folder, archive } = await newArchive()
    await (await archive.create('a.log')).finish()
    expect(statSync(join(folder, 'a.log')).mode & 0o077).toBe(0)
  })

  it('does not exist under its name before it is finished', async () => {
    const { files, archive } = await newArchive()
    const file = await archive.create('a.log')
    await file.write(Buffer.from('x'))
    expect(files()).not.toContain('a.log')
    await file.discard()
  })

  it('leaves nothing if it is discarded, and an older one of its name as it was', async () => {
    const { folder, files, archive } = await newArchive()
    const older = await archive.create('a.log')
    await older.write(Buffer.from('older'))
    await older.finish()
    for (const name of ['a.log', 'b.log']) {
      const file = await archive.create(name)
      await file.write(Buffer.from('newer'))
      await file.discard()
    }
    expect(files()).toEqual(['a.log'])
    expect(readFileSync(join(folder, 'a.log'), 'utf8')).toBe('older')
  })

  it('can be discarded if it cannot be finished', async () => {
    const { folder, files, archive } = await newArchive()
    const file = await archive.create('a.log/b')
    await (await archive.create('c')).finish()
    const blocked = await archive.create('a.log')
    await expect(blocked.finish()).rejects.toThrow('EISDIR')
    await blocked.discard()
    await file.discard()
    expect(files()).toEqual(['c'])
    writeFileSync(join(folder, 'd'), '')
    await expect(archive.create('d/e')).rejects.toThrow(/EEXIST|ENOTDIR/)
  })
})

/** What a tree that is checked out at the workspace can put in the way of the folder `kept/transcripts`. */
const OCCUPIED: readonly (readonly [what: string, occupy: (workspace: string) => void])[] = [
  ['a symbolic link to a folder', at => symlinkSync('.git', join(at, 'kept'))],
  ['a symbolic link to nothing', at => symlinkSync('../gone', join(at, 'kept'))],
  ['a file', at => writeFileSync(join(at, 'kept'), '')],
  [
    'a symbolic link at its end',
    at => {
      mkdirSync(join(at, 'kept'))
      symlinkSync('../.git', join(at, 'kept/transcripts'))
    },
  ],
  [
    'a symbolic link in it',
    at => {
      mkdirSync(join(at, 'kept/transcripts'), { recursive: true })
      symlinkSync('../../.git', join(at, 'kept/transcripts/dev'))
    },
  ],
]

describe('a folder that is in the checkout already', () => {
  it.each(OCCUPIED)('is not written to, because the tree may lead elsewhere: %s', async (_, occupy) => {
    const workspace = await temporaryDirectory()
    mkdirSync(join(workspace, '.git'))
    occupy(workspace)
    const archive = openArchive(workspace, 'kept/transcripts')
    await expect(archive.create('dev/a.log')).rejects.toThrow(
      'so nothing was saved. Name one as `output` that is not in the checkout',
    )
    expect(readdirSync(join(workspace, '.git'))).toEqual([])
  })

  it('may be there, if nothing is in it', async () => {
    const workspace = await temporaryDirectory()
    mkdirSync(join(workspace, 'kept/transcripts'), { recursive: true })
    const file = await openArchive(workspace, 'kept/transcripts').create('dev/a.log')
    await file.finish()
    expect(readdirSync(join(workspace, 'kept/transcripts/dev'))).toEqual(['a.log'])
  })
})
