import { Trans } from '@lingui/react/macro'
import { ButtonLink } from './button.tsx'

export function NotFound() {
  return (
    <div className="empty">
      <h1>
        <Trans>ページが見つかりません</Trans>
      </h1>
      <p>
        <Trans>移動したか、なくなったか、アドレスが途中で切れている可能性があります。</Trans>
      </p>
      <ButtonLink to="/">
        <Trans>トップへ戻る</Trans>
      </ButtonLink>
    </div>
  )
}
