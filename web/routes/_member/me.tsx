import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { createFileRoute } from '@tanstack/react-router'
import { useClock } from '../../lib/clock.ts'
import { graphql } from '../../lib/graphql.ts'
import { load, useData } from '../../lib/load.ts'
import { pageHead } from '../../lib/page-title.ts'
import { useReader } from '../../lib/reader.tsx'
import { zoneName } from '../../lib/time.ts'
import { Facts } from '../../ui/facts.tsx'
import { LanguageSwitch } from '../../ui/language-switch.tsx'
import { Sessions } from '../../ui/me/sessions.tsx'
import { SignOut } from '../../ui/me/sign-out.tsx'
import { PageHead, Section } from '../../ui/section.tsx'
import { ThemeSwitch } from '../../ui/theme-switch.tsx'

const Me = graphql(`
  query Me {
    viewer {
      person {
        id
        displayName
      }
      email
      timeZone
      sessions {
        ...SessionRow
      }
    }
  }
`)

export const Route = createFileRoute('/_member/me')({
  loader: (args) => load(args, Me, {}),
  head: ({ match }) => pageHead(match.context.i18n._(msg`マイページ`)),
  component: MePage,
})

function MePage() {
  const { data, reload } = useData(Me, {})
  const { viewer } = data
  const { clock, locale } = useReader()
  const now = useClock(clock)
  if (!viewer) return null
  return (
    <>
      <PageHead title={<Trans>マイページ</Trans>} action={<SignOut />} />
      <Section title={<Trans>ご登録の内容</Trans>}>
        <Facts
          facts={[
            [<Trans key="name">お名前</Trans>, viewer.person.displayName],
            [<Trans key="email">メールアドレス</Trans>, viewer.email],
            [<Trans key="zone">時刻の表示</Trans>, zoneName(new Date(now).toISOString(), viewer.timeZone, locale)],
          ]}
        />
      </Section>
      <Section title={<Trans>表示</Trans>}>
        <p className="row">
          <LanguageSwitch />
          <ThemeSwitch />
        </p>
      </Section>
      <Sessions sessions={viewer.sessions} onChanged={reload} />
    </>
  )
}
