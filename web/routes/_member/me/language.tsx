import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { createFileRoute } from '@tanstack/react-router'
import { graphql } from '../../../lib/graphql.ts'
import { load, useData } from '../../../lib/load.ts'
import { pageHead } from '../../../lib/page-title.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Section } from '../../../ui/section.tsx'
import { ThemeSwitch } from '../../../ui/theme-switch.tsx'
import { LanguageForm } from './-parts/language-form.tsx'
import { MyPage } from './-parts/page.tsx'

const MyLanguage = graphql(`
  query MyLanguage {
    viewer {
      locale
      timeZone
    }
  }
`)

export const Route = createFileRoute('/_member/me/language')({
  // The page is loaded anew after saving, in the language that was chosen, and says there that it was done.
  validateSearch: (search): { saved?: true } => (search.saved === true ? { saved: true } : {}),
  loader: (args) => load(args, MyLanguage, {}),
  head: ({ match }) => pageHead(match.context.i18n._(msg`言語・時刻・画面の明るさ`)),
  component: LanguagePage,
})

function LanguagePage() {
  const { data } = useData(MyLanguage, {})
  const { saved } = Route.useSearch()
  const { viewer } = data
  if (!viewer) return null
  return (
    <MyPage title={<Trans>言語・時刻・画面の明るさ</Trans>}>
      {saved && (
        <Banner tone="good" role="status">
          <Trans>言語と時刻を保存しました。</Trans>
        </Banner>
      )}
      <Section
        title={<Trans>言語と時刻</Trans>}
        note={<Trans>画面とメールの言語、時刻の表示に使います。ほかの端末でも同じになります。</Trans>}
      >
        <LanguageForm locale={viewer.locale} timeZone={viewer.timeZone} />
      </Section>
      <Section
        title={<Trans>画面の明るさ</Trans>}
        note={<Trans>この端末だけの設定です。選ぶと、すぐに変わります。</Trans>}
      >
        <ThemeSwitch />
      </Section>
    </MyPage>
  )
}
