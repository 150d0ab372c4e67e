import { crc32, createInflateRaw } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { refuseDocument, UnreadableDocument } from './unreadable.ts'
import { child, newAllowance, readXml, type XmlElement } from './xml.ts'

/** What a package may hold and unpack to. */
export const packageLimits = {
  /** Files in the package; a Word document with a hundred pictures has some 150. */
  entries: 2000,
  /** Bytes of all parts that are read, unpacked: half as much again as 200,000 elements and a full article take. A second's work. */
  unpacked: 16 << 20,
  /** Bytes that a part may have whatever its ratio, and how many times its packed size it may have beyond that. */
  unsuspected: 4 << 20,
  ratio: 200,
} as const

/** A relationship of a part: what it refers to by an id. */
export type Relation = { type: string; target: string; isExternal: boolean }

export type Package = {
  /** The root element of a part; undefined when there is no such part. */
  read: (path: string) => Promise<XmlElement | undefined>
  /** What a part refers to, by id; targets inside the package are paths from its root. */
  relations: (path: string) => Promise<Map<string, Relation>>
  has: (path: string) => boolean
}

/**
 * Opens a ZIP package (ECMA-376 part 2) that is in memory. Only the parts that are asked for are unpacked, each as a
 * stream that is stopped at the limits, whatever size the package declares.
 * @throws UnreadableDocument `bomb`, `damaged` or `encrypted`
 */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await orDamaged(() => fromBufferPromise(buffer, { validateEntrySizes: false }))
  if (zip.entryCount > packageLimits.entries) refuseDocument('bomb', `${zip.entryCount} entries`)
  const entries = await orDamaged(() => entriesOf(zip))
  const allowance = newAllowance()
  let unpacked = 0

  async function* unpack(entry: Entry): AsyncGenerator<Uint8Array> {
    if (entry.isEncrypted()) refuseDocument('encrypted')
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) refuseDocument('damaged', 'compression method')
    if (unpacked + entry.uncompressedSize > packageLimits.unpacked) refuseDocument('bomb', 'declared size')
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
    const packed = buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize)
    const most = Math.max(packageLimits.unsuspected, packed.length * packageLimits.ratio)
    let size = 0
    let sum = 0
    for await (const piece of entry.compressionMethod === 8 ? inflated(packed) : pieces(packed)) {
      size += piece.length
      unpacked += piece.length
      if (unpacked > packageLimits.unpacked || size > most) refuseDocument('bomb', 'unpacked size')
      sum = crc32(piece, sum)
      yield piece
    }
    if (size !== entry.uncompressedSize || sum !== entry.crc32) refuseDocument('damaged', 'size or checksum')
  }

  const read = async (path: string) => {
    const entry = entries.get(path.toLowerCase())
    return entry && orDamaged(() => readXml(unpack(entry), allowance))
  }
  return {
    read,
    has: (path) => entries.has(path.toLowerCase()),
    async relations(path) {
      const slash = path.lastIndexOf('/') + 1
      const root = await read(`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`)
      const relations = new Map<string, Relation>()
      for (const { name, attributes } of root?.children ?? []) {
        if (name !== 'rel:Relationship') continue
        const isExternal = attributes.TargetMode === 'External'
        const target = attributes.Target ?? ''
        const type = attributes.Type ?? ''
        relations.set(attributes.Id ?? '', { type: type.slice(type.lastIndexOf('/') + 1), target: isExternal ? target : resolved(path.slice(0, slash), target), isExternal })
      }
      return relations
    },
  }
}

/** The entries by name in small letters. Two of one name would show each reader another text. */
async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase()
    if (entries.has(name)) refuseDocument('damaged', 'two parts of one name')
    entries.set(name, entry)
  }
  return entries
}

/** Leaving the loop over it ends the unpacking. */
function inflated(packed: Uint8Array): AsyncIterable<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize: longestPiece })
  inflate.end(packed)
  return inflate
}

const longestPiece = 64 << 10
const longestPath = 1000

/** What was stored as it is, in pieces as if it had been unpacked. */
function* pieces(stored: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < stored.length; at += longestPiece) yield stored.subarray(at, at + longestPiece)
}

/** A target as a path from the root of the package: "../a.xml" beside "word/x.xml" is "a.xml". */
function resolved(folder: string, target: string): string {
  if (target.length > longestPath) return ''
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** Whatever else goes wrong while a package is taken apart means that it is damaged. */
async function orDamaged<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    if (error instanceof UnreadableDocument) throw error
    throw new UnreadableDocument('damaged', error instanceof Error ? error.message : '', { cause: error })
  }
}

/** The path of the document in a package; refuses packages of anything else. */
export async function mainPart(opened: Package): Promise<string> {
  for (const { type, target } of (await opened.relations('')).values()) if (type === 'officeDocument' && opened.has(target)) return target
  if (opened.has('word/document.xml')) return 'word/document.xml'
  return refuseDocument(opened.has('mimetype') && opened.has('content.xml') ? 'open-document' : 'not-a-document')
}

/** What a document's root element holds as its body. */
export const bodyOf = (root: XmlElement | undefined): XmlElement => (root?.name === 'w:document' && child(root, 'w:body')) || refuseDocument('not-a-document', root?.name)
