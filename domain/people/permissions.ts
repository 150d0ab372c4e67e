import { refuse } from '../outcome.ts'
import type { Editor } from './editor.ts'

export type Role = 'reporter' | 'editor' | 'approver' | 'administrator'
export const roles: readonly Role[] = ['reporter', 'editor', 'approver', 'administrator']

/**
 * The one table of who may do what. A verb asks it first; what depends on the thing itself (one's own article, four eyes,
 * the state) the verb checks after. The administrator runs the house and has no verb on content.
 */
const permissions = {
  'desk.read': ['reporter', 'editor', 'approver'],
  'article.create': ['reporter', 'editor', 'approver'],
  'edition.save': ['reporter', 'editor', 'approver'],
  'edition.saveOthers': ['editor', 'approver'],
  'edition.submit': ['reporter', 'editor', 'approver'],
  'edition.takeBack': ['reporter', 'editor', 'approver'],
  'edition.open': ['reporter', 'editor', 'approver'],
  'edition.discard': ['reporter', 'editor', 'approver'],
  'edition.return': ['editor', 'approver'],
  'edition.approve': ['approver'],
  'edition.publish': ['approver'],
  'edition.forcePublish': ['approver'],
  'edition.review': ['editor', 'approver'],
  'article.withdraw': ['approver'],
  'article.restore': ['approver'],
  'article.remove': ['approver'],
  'article.move': ['approver'],
  'houseStyle.change': ['editor', 'approver'],
  'section.manage': ['administrator'],
  'setting.change': ['administrator'],
  'user.manage': ['administrator'],
  'password.change': ['reporter', 'editor', 'approver', 'administrator'],
} as const satisfies Record<string, readonly Role[]>

export type Verb = keyof typeof permissions
export const verbs = Object.keys(permissions) as Verb[]

/** Whether the role has the verb. */
export function may(role: Role, verb: Verb): boolean {
  return (permissions[verb] as readonly Role[]).includes(role)
}

/** Stops the verb with the issue `forbidden` unless the editor's role has it. */
export function demand(editor: Editor, verb: Verb): void {
  if (!may(editor.role, verb)) refuse('forbidden')
}
