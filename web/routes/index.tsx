import { Trans, useLingui } from '@lingui/react/macro'
import { createFileRoute } from '@tanstack/react-router'
import { graphql } from '../lib/graphql.ts'
import { load, useData } from '../lib/load.ts'
import { useReader } from '../lib/reader.tsx'
import { ButtonAnchor, ButtonLink } from '../ui/button.tsx'
import { Html } from '../ui/html.tsx'
import { Price } from '../ui/price.tsx'
import { Section } from '../ui/section.tsx'

const Public = graphql(`
  query Public {
    association {
      name
      officeEmail
      consultationPrice {
        amount
      }
      consultationMinutes
      faqs {
        question
        answerHtml
      }
    }
  }
`)

export const Route = createFileRoute('/')({
  loader: (args) => load(args, Public, {}),
  component: PublicPage,
})

function PublicPage() {
  const { viewer } = useReader()
  const { association } = useData(Public, {}).data
  const { officeEmail, consultationMinutes: minutes, faqs } = association
  return (
    <>
      <div className="hero cols cols--side">
        <div>
          <p className="soft">{association.name}</p>
          <h1>
            <Trans>
              困った電話を、
              <br />
              ひとりで抱えない
              <br />
              職場をつくる。
            </Trans>
          </h1>
          <p className="prose">
            <Trans>
              カスタマーハラスメントやクレームに向き合う方のための養成講座と、修了後の支えです。マニュアルを写すのではなく、「自分たちには何が必要か」から考えます。
            </Trans>
          </p>
        </div>
        <div className="sheet stack">
          <h2>
            <Trans>修了生の方へ</Trans>
          </h2>
          <p>
            <Trans>
              講師との個別相談を予約できます。オンラインで{minutes}分、
              <Price yen={association.consultationPrice.amount} />
              です。
            </Trans>
          </p>
          {viewer ? (
            <ButtonLink to="/home" kind="primary" wide>
              <Trans>ホームを開く</Trans>
            </ButtonLink>
          ) : (
            <ButtonLink to="/sign-in" kind="primary" wide>
              <Trans>ログインする</Trans>
            </ButtonLink>
          )}
          <p className="small soft">
            <Trans>パスワードは使いません。メールに届く確認コードで入ります。</Trans>
          </p>
        </div>
      </div>
      <Support minutes={minutes} />
      <div className="section cols cols--even">
        <ForWhom />
        <Fees minutes={minutes} yen={association.consultationPrice.amount} />
      </div>
      {faqs.length > 0 && (
        <Section title={<Trans>よくある質問</Trans>}>
          {faqs.map(({ question, answerHtml }, index) => (
            <details key={question} open={index === 0}>
              <summary>{question}</summary>
              <Html className="prose" html={answerHtml} />
            </details>
          ))}
        </Section>
      )}
      <Section title={<Trans>お問い合わせ</Trans>}>
        <p className="prose">
          <Trans>講座のこと、企業・団体でのご利用、講演のご依頼など、事務局がメールで承ります。</Trans>
        </p>
        <p className="below">
          <ButtonAnchor icon="mail" href={`mailto:${officeEmail}`}>
            {officeEmail}
          </ButtonAnchor>
        </p>
      </Section>
    </>
  )
}

function Support({ minutes }: { minutes: number }) {
  return (
    <Section
      title={<Trans>修了後の活動サポート</Trans>}
      aside={
        <span className="small soft">
          <Trans>ご希望の方だけ。強制するものではありません</Trans>
        </span>
      }
    >
      <ul className="thirds">
        <li>
          <h3>
            <Trans>公開質問</Trans>
          </h3>
          <p className="soft">
            <Trans>
              現場で迷ったことを投稿すると、協会と講師陣が回答します。機密情報が載らないよう、掲載の前に確認します。
            </Trans>
          </p>
        </li>
        <li>
          <h3>
            <Trans>個別相談</Trans>
          </h3>
          <p className="soft">
            <Trans>
              講師と一対一、オンラインで{minutes}分。対応に困ったとき、自社での対応が厳しいときに、助言を受けられます。
            </Trans>
          </p>
        </li>
        <li>
          <h3>
            <Trans>勉強会と仲間</Trans>
          </h3>
          <p className="soft">
            <Trans>年に複数回の勉強会で、同じ悩みや課題を持つ修了生と交流できます。</Trans>
          </p>
        </li>
      </ul>
    </Section>
  )
}

function ForWhom() {
  return (
    <Section title={<Trans>このような方のための講座です</Trans>}>
      <div className="prose">
        <ul>
          <li>
            <Trans>カスハラ・クレーム対応部門の責任者・リーダーの方</Trans>
          </li>
          <li>
            <Trans>これから組織で対応を検討する立場の方</Trans>
          </li>
          <li>
            <Trans>お悩みの法人を顧問先に持つ士業の方</Trans>
          </li>
          <li>
            <Trans>そのほか、対応にお悩みの方、関心のある方</Trans>
          </li>
        </ul>
      </div>
    </Section>
  )
}

function Fees({ minutes, yen }: { minutes: number; yen: number }) {
  const { t } = useLingui()
  return (
    <Section title={<Trans>修了後の費用</Trans>}>
      <table className="table" aria-label={t`修了後の費用`}>
        <tbody>
          <tr>
            <th scope="row">
              <Trans>個別相談</Trans>
              <br />
              <span className="small soft">
                <Trans>{minutes}分1回・事前のお支払い</Trans>
              </span>
            </th>
            <td className="r">
              <Price yen={yen} />
            </td>
          </tr>
          <tr>
            <th scope="row">
              <Trans>公開質問</Trans>
            </th>
            <td className="r">
              <Trans>無料</Trans>
            </td>
          </tr>
        </tbody>
      </table>
      <p className="small soft below">
        <Trans>企業派遣の方に限り、請求書払いも承ります。</Trans>
      </p>
    </Section>
  )
}
