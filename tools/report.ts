import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { maximumFileSize, readWords } from '#domain/meetings/read-document.ts'
import { type Understood, understand } from '#domain/meetings/understand.ts'
import { unreadableIssue } from '#domain/meetings/unreadable.ts'
import { maximumFindings } from '#domain/vietnamese/proofreading/proofread.ts'
import { vietnamDay } from '#domain/vietnamese/time.ts'
import { callersFolder } from '#env.ts'
import { translator } from '#messages/messages.ts'

const usage = 'Cách dùng: npm run -s report -- parse TỆP… [--published NĂM-THÁNG-NGÀY] | npm run -s report -- proofread TỆP…'

const told = translator('vi', 'proofreading')
const issues = translator('vi', 'issues')

/** Stops with one line on standard error; nothing is on standard output then but the answers for the files before. */
class Stop extends Error {}

/**
 * The command for scripts and batches: `parse` prints a JSON object a file, a line each, `proofread` the findings for
 * people. Ends with 0, with 1 where proofreading found an error, with 2 where a file or an argument is no good.
 */
async function run(args: string[]): Promise<number> {
  const { command, files, publishedOn } = argumentsOf(args)
  let found = false
  for (const file of files) {
    const understood = await understandFile(file, publishedOn)
    if (command === 'parse') await print(`${JSON.stringify(answer(understood))}\n`)
    else {
      await print(lines(file, understood))
      if (hasMore(understood)) process.stderr.write(`${file}: chỉ kể ${maximumFindings.toLocaleString('vi')} chỗ, lỗi trước, gợi ý sau; sửa rồi soát lại.\n`)
      found ||= understood.findings.some((finding) => finding.severity === 'error')
    }
  }
  return found ? 1 : 0
}

function argumentsOf([command, ...rest]: string[]): { command: 'parse' | 'proofread'; files: string[]; publishedOn: string } {
  if (command !== 'parse' && command !== 'proofread') throw new Stop(usage)
  const files: string[] = []
  let publishedOn = vietnamDay(new Date())
  for (let index = 0; index < rest.length; index++) {
    const one = rest[index]!
    if (one === '--published') publishedOn = dayOf(rest[++index])
    else if (one.startsWith('--published=')) publishedOn = dayOf(one.slice('--published='.length))
    else if (one === '--') files.push(...rest.slice(index + 1).splice(0, (index = rest.length)))
    else if (one.startsWith('--')) throw new Stop(`Không có lựa chọn ${one}. ${usage}`)
    else files.push(one)
  }
  if (files.length === 0) throw new Stop(`Chưa nói tệp nào. ${usage}`)
  return { command, files, publishedOn }
}

function dayOf(given = ''): string {
  const at = /^\d{4}-\d\d-\d\d$/.test(given) ? new Date(`${given}T00:00:00Z`) : undefined
  if (!at || Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== given) throw new Stop(`--published cần một ngày như 2026-11-23, không phải “${given.slice(0, 40)}”.`)
  return given
}

async function understandFile(file: string, publishedOn: string): Promise<Understood> {
  try {
    const path = resolve(callersFolder('report'), file)
    const found = statSync(path)
    // A device or a pipe has no size, and perhaps no end.
    if (!found.isFile() && !found.isDirectory()) throw new Stop(`${file}: không phải một tệp thường.`)
    if (found.size > maximumFileSize) throw new Stop(`${file}: ${issues('fileTooLarge')}`)
    return understand(await readWords({ name: file, bytes: readFileSync(path) }), { publishedOn })
  } catch (error) {
    if (error instanceof Stop) throw error
    const issue = unreadableIssue(error)
    if (issue) throw new Stop(`${file}: ${issues(issue.code as 'fileEmpty')}`)
    throw new Stop(`${file}: ${reasonOf((error as NodeJS.ErrnoException).code)}`, { cause: error })
  }
}

const reasonOf = (code: string | undefined): string =>
  code === 'ENOENT' ? 'không có tệp này.' : code === 'EISDIR' ? 'là một thư mục, không phải tệp.' : code === 'EACCES' || code === 'EPERM' ? 'không có quyền đọc tệp này.' : `không đọc được tệp này${code ? ` (${code})` : ''}.`

/** Whether there may be more slips than are told. Repaired lines are told apart from them. */
const hasMore = ({ findings }: Understood): boolean => findings.filter(({ kind }) => kind !== 'legacy-encoding' && kind !== 'decomposed-unicode').length >= maximumFindings

/** What a script gets: values without the places they came from, but for people. */
function answer(understood: Understood) {
  const { encoding, text, proposal, findings } = understood
  const value = <T>(proposed: { value: T } | null) => proposed?.value ?? null
  const values = <T>(proposed: { value: T }[]) => proposed.map((one) => one.value)
  return {
    encoding, text,
    title: value(proposal.title), lead: value(proposal.lead), date: value(proposal.date), dateEnd: value(proposal.dateEnd), timeOfDay: value(proposal.timeOfDay),
    place: value(proposal.place), venues: values(proposal.venues), eventType: value(proposal.eventType), organiser: value(proposal.organiser), chairs: proposal.chairs,
    participants: proposal.participants.map(({ honorific, name, positions, organisation, role, roles, spans }) => ({ honorific, name, positions, organisation, role, roles, spans })),
    unnamedGroups: values(proposal.unnamedGroups), speechActs: proposal.speechActs, directives: proposal.directives,
    findings: findings.map(({ start, end, kind, message, values: words, suggestions, severity }) => ({ start, end, text: text.slice(start, end), kind, message: told(message, words), suggestions, severity })),
    hasMoreFindings: hasMore(understood),
  }
}

/** A line a finding: file, line and column from 1, what it is, and what to write. */
function lines(file: string, { text, findings }: Understood): string {
  let line = 1
  let lineStart = 0
  let at = 0
  return findings.map(({ start, end, kind, severity, message, values, suggestions }) => {
    for (; at < start; at++) if (text[at] === '\n') [line, lineStart] = [line + 1, at + 1]
    const advice = suggestions.length > 0 ? ` → ${suggestions.slice(0, 5).map((one) => `“${one}”`).join(', ')}` : ''
    return `${file}:${line}:${start - lineStart + 1}: ${told(`severities.${severity}`)} [${kind}] “${text.slice(start, end).replace(/\s+/g, ' ')}”: ${told(message, values)}${advice}\n`
  }).join('')
}

/** Waits for slow readers of a pipe, so that an end of the process cuts nothing off. */
const print = (text: string): Promise<void> => new Promise((resolve, reject) => process.stdout.write(text, (error) => (error ? reject(error) : resolve())))

process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2))
try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Stop)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
