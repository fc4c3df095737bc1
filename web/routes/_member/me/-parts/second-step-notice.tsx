import { Trans, useLingui } from '@lingui/react/macro'
import type { SecondStepNoticeFragment } from '../../../../generated/graphql.ts'
import { graphql } from '../../../../lib/graphql.ts'
import { Banner } from '../../../../ui/banner.tsx'
import { Button, ButtonLink } from '../../../../ui/button.tsx'
import { useIdentity } from '../../../../ui/identity/use-identity.tsx'
import { useToast } from '../../../../ui/toast.tsx'

graphql(`
  fragment SecondStepNotice on SecondStep {
    state
  }
`)

type Props = {
  secondStep: SecondStepNoticeFragment
  onProven(): void
  /** Where the ways to enrol are on another page. */
  withLink?: boolean
}

/** For the office's accounts, while their work is closed to this session. */
export function SecondStepNotice({ secondStep: { state }, onProven, withLink }: Props) {
  const { t } = useLingui()
  const toast = useToast()
  const identity = useIdentity()

  async function prove() {
    if (!(await identity.ask('SECOND_STEP'))) return
    toast(t`事務局・管理者の機能を使えるようになりました`)
    onProven()
  }

  if (state === 'ENROL') {
    return (
      <Banner
        tone="wait"
        title={<Trans>パスキーまたは認証アプリの登録が必要です</Trans>}
        actions={
          withLink && (
            <ButtonLink small to="/me/sign-in">
              <Trans>登録へ進む</Trans>
            </ButtonLink>
          )
        }
      >
        <Trans>事務局・管理者の機能は、どちらかを登録してからお使いいただけます。</Trans>
      </Banner>
    )
  }
  if (state !== 'NEEDED') return null
  return (
    <>
      <Banner
        tone="wait"
        title={<Trans>もう一つの確認が必要です</Trans>}
        actions={
          <Button small icon="key" onClick={prove}>
            <Trans>確認する</Trans>
          </Button>
        }
      >
        <Trans>事務局・管理者の機能は、ご登録のパスキーまたは認証アプリで確認してからお使いいただけます。</Trans>
      </Banner>
      {identity.dialog}
    </>
  )
}
