import type { Metadata } from 'next'
import { SettingsForm } from '#components/newsroom/manage/settings-form.tsx'
import { readSettings } from '#domain/settings/read.ts'
import { type Locale, translator } from '#messages/messages.ts'
import { PageFrame } from '../../page-frame.tsx'
import { requireEditor } from '../../require-editor.ts'
import { saveSettings } from './actions.ts'

const path = '/toa-soan/cau-hinh'
type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, 'manage')('settings.title') }
}

/** What the site says of itself. */
export default async function SettingsPage({ params }: Props) {
  const { locale } = await params
  const editor = await requireEditor(locale, path)
  const translate = translator(locale, 'manage')
  return (
    <PageFrame locale={locale} editor={editor} place="settings" path={path} needs="setting.change" texts={['manage']}>
      <h1>{translate('settings.title')}</h1>
      <p className="page-lead">{translate('settings.lead')} {translator(locale, 'newsroom')('requiredNote')}</p>
      <SettingsForm action={saveSettings} settings={await readSettings()} />
    </PageFrame>
  )
}
