import type { Metadata } from 'next'
import { PasswordForm } from '#components/newsroom/manage/password-form.tsx'
import { passwordLength } from '#domain/people/password.ts'
import { type Locale, translator } from '#messages/messages.ts'
import { PageFrame } from '../../page-frame.tsx'
import { requireEditor } from '../../require-editor.ts'
import { changeOwnPassword } from './actions.ts'

const path = '/toa-soan/tai-khoan'
type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, 'manage')('password.title') }
}

/** One's own account: who one is here, and the password. */
export default async function AccountPage({ params }: Props) {
  const { locale } = await params
  const editor = await requireEditor(locale, path)
  const translate = translator(locale, 'manage')
  return (
    <PageFrame locale={locale} editor={editor} place="account" path={path} texts={['manage']}>
      <h1>{translate('password.title')}</h1>
      <p className="page-lead">{editor.name} · {editor.email} · {translator(locale, 'newsroom')(`roles.${editor.role}`)}</p>
      <h2>{translate('password.changeTitle')}</h2>
      <PasswordForm action={changeOwnPassword} email={editor.email} minimum={passwordLength.minimum} />
    </PageFrame>
  )
}
