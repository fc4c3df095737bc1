import { Trans } from '@lingui/react/macro'
import { useReader } from '../lib/reader.tsx'
import { ButtonLink } from './button.tsx'

/** The page exists, but not for this person's roles. */
export function NoRight() {
  const { association } = useReader()
  return (
    <div className="empty">
      <h1>
        <Trans>この画面を見る権限がありません</Trans>
      </h1>
      <p>
        <Trans>
          別のアカウントでログインしているときは、マイページからログアウトしてください。お心当たりのあるときは、事務局（
          <a href={`mailto:${association.officeEmail}`}>{association.officeEmail}</a>）へご連絡ください。
        </Trans>
      </p>
      <ButtonLink to="/">
        <Trans>トップへ戻る</Trans>
      </ButtonLink>
    </div>
  )
}
