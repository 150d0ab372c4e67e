import type { Metadata } from 'next'
import { UserForm } from '#components/newsroom/manage/user-form.tsx'
import { UserRisks } from '#components/newsroom/manage/user-risks.tsx'
import { Missing } from '#components/newsroom/missing.tsx'
import { readAccount } from '#domain/people/desk.ts'
import type { Editor } from '#domain/people/editor.ts'
import { localPath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'
import { PageFrame } from '../../../page-frame.tsx'
import { requireEditor } from '../../../require-editor.ts'
import { editUser, renewPassword, toggleUser } from '../actions.ts'

const list = '/toa-soan/nguoi-dung'
type Props = { params: Promise<{ locale: Locale; userId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, 'manage')('users.edit') }
}

/** One account: name, e-mail, role; and what cuts somebody off. */
export default async function UserPage({ params }: Props) {
  const { locale, userId } = await params
  const path = `${list}/${userId}`
  const editor = await requireEditor(locale, path)
  return (
    <PageFrame locale={locale} editor={editor} place="users" path={path} needs="user.manage" texts={['manage']}>
      <User locale={locale} editor={editor} userId={/^[1-9]\d{0,8}$/.test(userId) ? Number(userId) : 0} />
    </PageFrame>
  )
}

async function User({ locale, editor, userId }: { locale: Locale; editor: Editor; userId: number }) {
  const account = await readAccount(editor, userId)
  if (!account) return <Missing locale={locale} backTo={list} />
  const { id, name, email, role, version, disabledAt } = account
  return (
    <>
      <h1>{name}</h1>
      <UserForm action={editUser} locale={locale} listPath={localPath(locale, list)} account={{ id, name, email, role, version }} />
      <UserRisks locale={locale} account={{ id, version, email, isDisabled: disabledAt !== null }} toggle={toggleUser} renewPassword={renewPassword} />
    </>
  )
}
