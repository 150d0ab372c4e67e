import type { Issue, IssueCode } from '../outcome.ts'
import { type UnreadableCode, UnreadableDocument } from './docx/unreadable.ts'

const codes: Record<UnreadableCode, IssueCode> = {
  'too-large': 'fileTooLarge', 'too-long': 'fileTooLong', 'not-a-document': 'fileNotDocument', 'old-word': 'fileOldWord', rtf: 'fileRtf', pdf: 'filePdf',
  'open-document': 'fileOpenDocument', encrypted: 'fileEncrypted', damaged: 'fileDamaged', bomb: 'fileBomb', empty: 'fileEmpty',
}

/** What to tell of a file that cannot be read; undefined where the error is another. */
export const unreadableIssue = (error: unknown): Issue | undefined => (error instanceof UnreadableDocument ? { code: codes[error.code] } : undefined)
