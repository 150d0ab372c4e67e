import { plainText, notesOf, readBlocks, sampleOfBlocks } from './read-blocks.ts'
import { newAmounts, uncounted } from './amounts.ts'
import { type Assembled, assemble, longestNote } from './assemble.ts'
import { newNotices, type Notice } from './notices.ts'
import { readNumbering } from './numbering.ts'
import { bodyOf, mainPart, openPackage, type Package, type Relation } from './package.ts'
import { newStory, type Story } from './read-runs.ts'
import { readStyles } from './styles.ts'
import { refuseDocument } from './unreadable.ts'
import { childrenOf, type XmlElement } from './xml.ts'

/** Most headers and footers that are looked at; a document with many sections has six a section. */
const maximumHeaders = 24

/**
 * Reads a Word document (ECMA-376, transitional or strict, also with macros) as it would be if all tracked changes were
 * accepted. Comments, pictures, hidden text, headers and footers are left out and told.
 * @param bytes the file, a ZIP package
 * @throws UnreadableDocument
 */
export async function readDocx(bytes: Uint8Array): Promise<Assembled & { notices: Notice[] }> {
  const opened = await openPackage(bytes)
  const path = await mainPart(opened)
  const relations = await opened.relations(path)
  const part = async (type: string) => {
    const found = [...relations.values()].find((one) => one.type === type && !one.isExternal)
    return found && opened.read(found.target)
  }
  let root: XmlElement | undefined = bodyOf(await opened.read(path))
  const styles = readStyles(await part('styles'))
  const numbering = readNumbering(await part('numbering'))
  const footnotes = notesOf(await part('footnotes'), 'footnote')
  const endnotes = notesOf(await part('endnotes'), 'endnote')
  const notices = newNotices()
  const amounts = newAmounts()

  // A note has no notes; its relations are of no use where it is plain text.
  const noteStory = newStory({ styles, relations: new Map(), note: () => undefined, notices, amounts })
  const read = new Map<XmlElement, string>()
  const note = (kind: 'footnote' | 'endnote', id: string) => {
    const element = (kind === 'footnote' ? footnotes : endnotes).get(id)
    if (!element) return undefined
    const known = read.get(element)
    const text = known ?? plainText(readBlocks(element, noteStory, undefined))
    // Its words were counted as they were read; here they are said again.
    if (known === undefined) read.set(element, text)
    else amounts.count('text', Math.min(text.length, longestNote))
    return text
  }
  const drafts = readBlocks(root, newStory({ styles, relations, note, notices, amounts }), numbering)
  // Its memory is needed for what was made of it.
  root = undefined
  const assembled = assemble(drafts, notices)

  const aside = newStory({ styles, relations: new Map(), note: () => undefined, notices: newNotices(), amounts: uncounted })
  for (const comment of childrenOf(await part('comments'), 'w:comment')) notices.add('comments', () => sampleOfBlocks(readBlocks(comment, aside, undefined)))
  await tellHeaders(opened, relations, aside, (sample) => notices.add('headers-footers', () => sample))
  if (assembled.text === '') refuseDocument('empty')
  return { ...assembled, notices: notices.report() }
}

/** Headers and footers that say something; the number of the page alone does not count. */
async function tellHeaders(opened: Package, relations: ReadonlyMap<string, Relation>, story: Story, tell: (sample: string) => void): Promise<void> {
  const parts = [...relations.values()].filter((one) => /^(header|footer)$/.test(one.type) && !one.isExternal).slice(0, maximumHeaders)
  const said = new Set<string>()
  for (const { target } of parts) {
    const root = await opened.read(target)
    const words = root ? sampleOfBlocks(readBlocks(root, story, undefined)).trim() : ''
    if (/\p{L}{2}/u.test(words) && !said.has(words)) tell(words)
    said.add(words)
  }
}
