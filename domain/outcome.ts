/** Why something was not done, as data: `code` names a text under `issues` in messages/, `field` the field to mend. */
export type Issue = { code: IssueCode; field?: string; values?: Record<string, string | number> }

export type IssueCode =
  // permission and state
  | 'forbidden' | 'notFound' | 'stale' | 'wrongState' | 'signedOut' | 'ownWork' | 'ownSubmission' | 'ownForcedPublication' | 'notYours' | 'reviewBegun' | 'openEdition' | 'nothingChanged'
  // content
  | 'tooLong' | 'invalid' | 'titleMissing' | 'leadMissing' | 'sectionMissing' | 'sectionUnknown' | 'bodyMissing' | 'badLink' | 'tooManyTags' | 'tagTooLong' | 'contentTooLarge' | 'datesReversed'
  // workflow
  | 'reasonTooShort' | 'reasonMissing' | 'noticeMissing' | 'targetUnknown' | 'targetSame'
  // people
  | 'signInFailed' | 'signInThrottled' | 'emailInvalid' | 'emailTaken' | 'nameMissing' | 'passwordTooShort' | 'passwordTooLong' | 'passwordCommon' | 'passwordWrong' | 'passwordsDiffer' | 'lastAdministrator' | 'ownAccount'
  // sections and settings
  | 'slugInvalid' | 'slugTaken' | 'slugReserved' | 'parentTooDeep' | 'sectionInUse' | 'required' | 'urlInvalid'
  // language
  | 'wordInvalid' | 'reportMissing' | 'unreachable' | 'busy'
  // files
  | 'fileTooLarge' | 'fileTooLong' | 'fileNotDocument' | 'fileOldWord' | 'fileRtf' | 'filePdf' | 'fileOpenDocument' | 'fileEncrypted' | 'fileDamaged' | 'fileBomb' | 'fileEmpty'

export type Outcome<T> = { done: T; issues?: undefined } | { done?: undefined; issues: Issue[] }

/** Thrown inside a verb to stop it, and roll back its transaction; `write` turns it into issues. */
export class Refusal extends Error {
  readonly issues: Issue[]
  constructor(issues: Issue[]) {
    super(issues.map((issue) => issue.code).join(', '))
    this.issues = issues
  }
}

/** Stops the verb with one issue. */
export function refuse(code: IssueCode, details: Omit<Issue, 'code'> = {}): never {
  throw new Refusal([{ code, ...details }])
}
