import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { createFileRoute } from '@tanstack/react-router'
import { graphql } from '../../../lib/graphql.ts'
import { load, useData } from '../../../lib/load.ts'
import { pageHead } from '../../../lib/page-title.ts'
import { MyPage } from './-parts/page.tsx'
import { Passkeys } from './-parts/passkeys.tsx'
import { SecondStepNotice } from './-parts/second-step-notice.tsx'
import { Totp } from './-parts/totp.tsx'

const MySignIn = graphql(`
  query MySignIn {
    viewer {
      person {
        roles
      }
      passkeys {
        ...PasskeyRow
      }
      secondStep {
        methods
        withheldRoles
        ...SecondStepNotice
      }
    }
  }
`)

export const Route = createFileRoute('/_member/me/sign-in')({
  loader: (args) => load(args, MySignIn, {}),
  head: ({ match }) => pageHead(match.context.i18n._(msg`ログインの方法`)),
  component: SignInMethodsPage,
})

function SignInMethodsPage() {
  const { data, reload } = useData(MySignIn, {})
  const { viewer } = data
  if (!viewer) return null
  const { secondStep, passkeys, person } = viewer
  const held = [...person.roles, ...secondStep.withheldRoles]
  const enrolled = secondStep.methods.includes('TOTP')
  return (
    <MyPage
      title={<Trans>ログインの方法</Trans>}
      about={
        <Trans>メールの確認コードは、いつでもお使いいただけます。パスキーを登録すると、もっと手早く入れます。</Trans>
      }
    >
      <SecondStepNotice secondStep={secondStep} onProven={reload} />
      <Passkeys passkeys={passkeys} onChanged={reload} />
      {(enrolled || held.includes('STAFF') || held.includes('ADMIN')) && (
        <Totp enrolled={enrolled} onChanged={reload} />
      )}
    </MyPage>
  )
}
