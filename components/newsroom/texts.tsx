'use client'

import type { ComponentProps } from 'react'
import { IntlProvider } from 'use-intl/react'

/** Gives client components of the newsroom their texts: only the namespaces that are handed over reach the browser. */
export function Texts(props: Pick<ComponentProps<typeof IntlProvider>, 'locale' | 'timeZone' | 'messages' | 'children'>) {
  return <IntlProvider {...props} />
}
