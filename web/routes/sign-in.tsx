import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { createFileRoute, redirect } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { pageHead } from '../lib/page-title.ts'
import { useReader } from '../lib/reader.tsx'
import { safeNext } from '../lib/safe-next.ts'
import { PageHead } from '../ui/section.tsx'
import { CodeStep, type Entered } from '../ui/sign-in/code-step.tsx'
import { EmailStep } from '../ui/sign-in/email-step.tsx'
import { PasskeySignIn } from '../ui/sign-in/passkey-sign-in.tsx'
import { SecondStep } from '../ui/sign-in/second-step.tsx'
import { forgetSent, readSent, type SentCode, writeSent } from '../ui/sign-in/sent-code.ts'
import { usePasskeyAutofill } from '../ui/sign-in/use-passkey-autofill.ts'

export const Route = createFileRoute('/sign-in')({
  validateSearch: (search): { next?: string } => ({
    next: typeof search.next === 'string' ? safeNext(search.next, '') || undefined : undefined,
  }),
  beforeLoad: ({ context, search }) => {
    if (context.reader.viewer) throw redirect({ href: safeNext(search.next, '/home') })
  },
  head: ({ match }) => pageHead(match.context.i18n._(msg`ログイン`)),
  component: SignInPage,
})

function SignInPage() {
  const { next } = Route.useSearch()
  const [sent, setSent] = useState<SentCode | null>(null)
  const [secondStep, setSecondStep] = useState<Entered>()
  useEffect(() => setSent(readSent('sign-in')), [])
  usePasskeyAutofill(sent === null, enter)

  function enter() {
    // A new document: everything that was loaded as a visitor goes.
    location.assign(safeNext(next, '/home'))
  }

  function signedIn(entered: Entered) {
    forgetSent('sign-in')
    if (entered.state === 'NEEDED' || entered.state === 'ENROL') setSecondStep(entered)
    else enter()
  }

  return (
    <div className="gate">
      <PageHead title={<Trans>ログイン</Trans>}>
        <Trans>パスワードは使いません。メールに届く6桁の確認コードで入ります。</Trans>
      </PageHead>
      {secondStep ? (
        <SecondStep secondStep={secondStep} onEnter={enter} />
      ) : (
        <>
          {sent ? (
            <CodeStep
              sent={sent}
              onSentAgain={(again) => setSent(writeSent('sign-in', again))}
              onChangeEmail={() => {
                forgetSent('sign-in')
                setSent(null)
              }}
              onSignedIn={signedIn}
            />
          ) : (
            <EmailStep onSent={(code) => setSent(writeSent('sign-in', code))} />
          )}
          <PasskeySignIn onSignedIn={enter} />
          <NoMail />
        </>
      )}
      <noscript>
        <p className="banner">
          <Trans>ログインには、ブラウザーのJavaScriptを有効にしてください。</Trans>
        </p>
      </noscript>
    </div>
  )
}

function NoMail() {
  const { association } = useReader()
  return (
    <p className="small soft">
      <Trans>
        メールを受け取れないときは、事務局（
        <a href={`mailto:${association.officeEmail}`}>{association.officeEmail}</a>
        ）へご連絡ください。ご本人を確かめて、確認コードをお伝えします。
      </Trans>
    </p>
  )
}
