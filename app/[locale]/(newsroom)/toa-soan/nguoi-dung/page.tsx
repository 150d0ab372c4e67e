import type { Metadata } from 'next'
import { UserList } from '#components/newsroom/manage/user-list.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { readAccounts } from '#domain/people/desk.ts'
import type { Editor } from '#domain/people/editor.ts'
import { localPath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'
import { PageFrame } from '../../page-frame.tsx'
import { requireEditor } from '../../require-editor.ts'

const path = '/toa-soan/nguoi-dung'
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ xong?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, 'manage')('users.title') }
}

/** All accounts. */
export default async function UsersPage({ params, searchParams }: Props) {
  const { locale } = await params
  const { xong } = await searchParams
  const editor = await requireEditor(locale, path)
  return (
    <PageFrame locale={locale} editor={editor} place="users" path={path} needs="user.manage">
      <Users locale={locale} editor={editor} done={(['luu', 'khoa', 'mo'] as const).find((one) => one === xong)} />
    </PageFrame>
  )
}

async function Users({ locale, editor, done }: { locale: Locale; editor: Editor; done: 'luu' | 'khoa' | 'mo' | undefined }) {
  const translate = translator(locale, 'manage')
  return (
    <>
      <div className="page-head">
        <h1>{translate('users.title')}</h1>
        <ButtonLink variant="primary" href={localPath(locale, `${path}/moi`)}>{translate('users.add')}</ButtonLink>
      </div>
      {done && <Notice kind="ok" live>{translate(`users.done.${done}`)}</Notice>}
      <div className="panel"><UserList locale={locale} accounts={await readAccounts(editor)} /></div>
    </>
  )
}
