import { useLingui } from '@lingui/react/macro'
import { useRouterState } from '@tanstack/react-router'
import { useClient } from 'urql'
import { rememberChoice } from '../lib/cookies.ts'
import { graphql } from '../lib/graphql.ts'
import { useReader } from '../lib/reader.tsx'
import { preferenceCookies } from '../lib/render-contract.ts'
import { Icon } from './icon.tsx'

const SetLocale = graphql(`
  mutation SetLocale($locale: Locale!) {
    setLocale(locale: $locale) {
      ... on Viewer {
        locale
      }
      ... on UserError {
        message
      }
    }
  }
`)

/**
 * To the other language. A link, so that it works before and without scripts; with them, people who have signed in
 * keep the choice in their account. The page is loaded anew: what the server says changes too.
 */
export function LanguageSwitch() {
  const { t } = useLingui()
  const client = useClient()
  const { locale, viewer } = useReader()
  const location = useRouterState({ select: (state) => state.location })
  const other = locale === 'ja' ? 'en' : 'ja'
  const separator = location.searchStr ? '&' : '?'

  async function change() {
    rememberChoice(preferenceCookies.locale, other)
    if (viewer) await client.mutation(SetLocale, { locale: other === 'en' ? 'EN' : 'JA' }).toPromise()
    globalThis.location.reload()
  }

  return (
    <a
      className="btn btn--quiet btn--small"
      href={`${location.pathname}${location.searchStr}${separator}lang=${other}`}
      lang={other}
      hrefLang={other}
      title={t`表示の言語を変える`}
      onClick={(event) => {
        event.preventDefault()
        void change()
      }}
    >
      <Icon name="globe" />
      {other === 'en' ? 'English' : '日本語'}
    </a>
  )
}
