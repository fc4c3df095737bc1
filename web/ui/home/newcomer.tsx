import { Trans } from '@lingui/react/macro'
import { useReader } from '../../lib/reader.tsx'
import { ButtonAnchor, ButtonLink } from '../button.tsx'
import { Section } from '../section.tsx'

/** For whoever has no appointments here yet: what can be done now, and whom to ask. */
export function Newcomer() {
  const { association, viewer } = useReader()
  const roles = viewer?.person.roles ?? []
  return (
    <Section title={<Trans>いま、できること</Trans>}>
      <div className="stack">
        <div className="prose">
          {roles.includes('LEARNER') ? (
            <>
              <p>
                <Trans>
                  養成講座を受講中です。日程や教材のご案内は、事務局からメールでお送りします。修了されると、ここから講師との個別相談を予約できるようになります。
                </Trans>
              </p>
              <p>
                <Trans>それまでに、お名前とメールアドレスの登録をお確かめください。</Trans>
              </p>
            </>
          ) : roles.length > 0 ? (
            <p>
              <Trans>いまお願いしていることはありません。登録内容と、ログイン中の端末を確かめられます。</Trans>
            </p>
          ) : (
            <>
              <p>
                <Trans>
                  ログインできました。個別相談などの会員向けのご案内は、養成講座を修了された方にお見せしています。
                </Trans>
              </p>
              <p>
                <Trans>
                  受講をお考えの方は、無料のオリエンテーション（個別説明）で、講座のことを講師にお尋ねいただけます。
                </Trans>
              </p>
              <p>
                <Trans>
                  修了生の方で、この画面が出るときは、登録と違うメールアドレス（{viewer?.email}
                  ）でログインしている可能性があります。事務局へお知らせください。
                </Trans>
              </p>
            </>
          )}
        </div>
        <p className="row">
          {roles.length === 0 && (
            <ButtonLink to="/consultations/book" search={{ kind: 'ORIENTATION' }} icon="cal">
              <Trans>オリエンテーションを予約する</Trans>
            </ButtonLink>
          )}
          <ButtonLink to="/me" icon="me">
            <Trans>登録内容を確かめる</Trans>
          </ButtonLink>
          {association.officeEmail && (
            <ButtonAnchor kind="quiet" icon="mail" href={`mailto:${association.officeEmail}`}>
              <Trans>事務局に問い合わせる</Trans>
            </ButtonAnchor>
          )}
        </p>
      </div>
    </Section>
  )
}
