import type { Metadata } from 'next'
import { UserForm } from '#components/newsroom/manage/user-form.tsx'
import { localPath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'
import { PageFrame } from '../../../page-frame.tsx'
import { requireEditor } from '../../../require-editor.ts'
import { addUser } from '../actions.ts'

const path = '/toa-soan/nguoi-dung/moi'
type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, 'manage')('users.add') }
}

/** A new account. */
export default async function NewUserPage({ params }: Props) {
  const { locale } = await params
  const editor = await requireEditor(locale, path)
  const translate = translator(locale, 'manage')
  return (
    <PageFrame locale={locale} editor={editor} place="users" path={path} needs="user.manage" texts={['manage']}>
      <h1>{translate('users.add')}</h1>
      <p className="page-lead">{translate('users.addLead')}</p>
      <UserForm action={addUser} locale={locale} listPath={localPath(locale, '/toa-soan/nguoi-dung')} />
    </PageFrame>
  )
}
