import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentEditor } from '#auth.ts'
import { ClientTexts } from '#components/newsroom/client-texts.tsx'
import { SignInForm } from '#components/newsroom/sign-in-form.tsx'
import { returnAddress } from '#domain/people/return-address.ts'
import { readSettings } from '#domain/settings/read.ts'
import { localPath, otherLocalePath } from '#messages/local-path.ts'
import { type Locale, translator } from '#messages/messages.ts'
import { enter } from './actions.ts'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ tiep?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator((await params).locale, 'newsroom')('signIn.title') }
}

/** Where staff sign in. Who is signed in already goes on. */
export default async function SignInPage({ params, searchParams }: Props) {
  const { locale } = await params
  const asked = [(await searchParams).tiep].flat()[0]
  const returnTo = returnAddress(asked, locale)
  if (await currentEditor()) redirect(returnTo)
  const { name, nameEnglish, parentBody } = await readSettings()
  const translate = translator(locale, 'newsroom')
  return (
    <main className="entrance">
      <p className="entrance-name"><a href={localPath(locale, '/')}>{parentBody && <span>{parentBody}</span>}<strong>{locale === 'en' ? nameEnglish : name}</strong></a></p>
      <h1>{translate('signIn.title')}</h1>
      <p className="page-lead">{translate(asked && asked === returnTo ? 'signIn.returning' : 'signIn.lead')}</p>
      <ClientTexts locale={locale}><SignInForm action={enter} locale={locale} returnTo={returnTo} /></ClientTexts>
      <p className="meta">{translate('signIn.help')}</p>
      <p className="rail-links meta">
        <a href={localPath(locale, '/')}>{translate('portal')}</a>
        <a href={otherLocalePath(locale, '/dang-nhap')} lang={locale === 'vi' ? 'en' : 'vi'}>{translate('otherLanguage')}</a>
      </p>
    </main>
  )
}
