import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { createFileRoute, Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { graphql } from '../../../lib/graphql.ts'
import { load, useData } from '../../../lib/load.ts'
import { pageHead } from '../../../lib/page-title.ts'
import { Icon } from '../../../ui/icon.tsx'
import { Item, ItemTitle, List } from '../../../ui/list.tsx'
import { PageHead, Section } from '../../../ui/section.tsx'
import { SecondStepNotice } from './-parts/second-step-notice.tsx'
import { SignOut } from './-parts/sign-out.tsx'
import { ZoneWord } from './-parts/zone-word.tsx'

const Me = graphql(`
  query Me {
    viewer {
      person {
        displayName
      }
      email
      locale
      timeZone
      names {
        familyName
        givenName
      }
      emailAddresses {
        id
      }
      passkeys {
        id
      }
      secondStep {
        methods
        ...SecondStepNotice
      }
      sessions {
        id
      }
    }
  }
`)

export const Route = createFileRoute('/_member/me/')({
  loader: (args) => load(args, Me, {}),
  head: ({ match }) => pageHead(match.context.i18n._(msg`マイページ`)),
  component: MePage,
})

function MePage() {
  const { t } = useLingui()
  const { data, reload } = useData(Me, {})
  const { viewer } = data
  if (!viewer) return null
  const { names, person, emailAddresses, passkeys, sessions, secondStep } = viewer
  const fullName = [names.familyName, names.givenName].filter(Boolean).join(' ')
  const others = emailAddresses.length - 1
  return (
    <>
      <PageHead title={<Trans>マイページ</Trans>} action={<SignOut />} />
      <SecondStepNotice secondStep={secondStep} onProven={reload} withLink />
      <Section title={<Trans>ご登録の内容</Trans>}>
        <List>
          <Row to="/me/names" title={t`お名前`}>
            {fullName ? (
              <Trans>
                {fullName}（表示名：{person.displayName}）
              </Trans>
            ) : (
              <Trans>まだ登録がありません。表示名は「{person.displayName}」です。</Trans>
            )}
          </Row>
          <Row to="/me/addresses" title={t({ message: 'メールアドレス', context: 'all of them' })}>
            {viewer.email}
            {others > 0 && <Plural value={others} other="（ほか#件）" />}
          </Row>
        </List>
      </Section>
      <Section title={<Trans context="heading">ログイン</Trans>}>
        <List>
          <Row to="/me/sign-in" title={t`ログインの方法`}>
            <Trans>メールの確認コード</Trans>
            {passkeys.length > 0 && (
              <>
                <Trans>、</Trans>
                <Plural value={passkeys.length} other="パスキー（#件）" />
              </>
            )}
            {secondStep.methods.includes('TOTP') && (
              <>
                <Trans>、</Trans>
                <Trans>認証アプリ</Trans>
              </>
            )}
          </Row>
          <Row to="/me/devices" title={t`ログイン中の端末`}>
            <Plural value={sessions.length} other="#台" />
          </Row>
        </List>
      </Section>
      <Section title={<Trans>表示とカレンダー</Trans>}>
        <List>
          <Row to="/me/language" title={t`言語・時刻・画面の明るさ`}>
            {viewer.locale === 'EN' ? 'English' : '日本語'}
            <Trans>、</Trans>
            <ZoneWord timeZone={viewer.timeZone} />
          </Row>
          <Row to="/me/calendar" title={t`カレンダー`}>
            <Trans>予約や日時の変更を、お使いのカレンダーに自動で載せられます。</Trans>
          </Row>
        </List>
      </Section>
    </>
  )
}

function Row({ to, title, children }: { to: LinkProps['to']; title: string; children: ReactNode }) {
  return (
    <Item>
      <ItemTitle>
        <Link to={to}>
          {title} <Icon name="next" />
        </Link>
      </ItemTitle>
      <p className="small soft">{children}</p>
    </Item>
  )
}
