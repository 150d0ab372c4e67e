import type { ReactNode } from 'react'
import { type Locale, messagesOf, type Namespace, timeZone } from '#messages/messages.ts'
import { Texts } from './texts.tsx'

type Props = { locale: Locale; namespaces?: Namespace[]; children: ReactNode }

/** Hands client components below their texts: what every form says, and the namespaces that a page asks for. No other text reaches the browser. */
export function ClientTexts({ locale, namespaces = [], children }: Props) {
  return <Texts locale={locale} timeZone={timeZone} messages={messagesOf(locale, 'issues', 'newsroom', ...namespaces)}>{children}</Texts>
}
