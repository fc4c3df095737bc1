import { Trans } from '@lingui/react/macro'
import { Button } from '../../../../ui/button.tsx'
import type { Draft } from './use-draft.ts'

/** There as soon as there is something to save. */
export function SaveBar({ draft, sending, onSave }: { draft: Draft; sending: boolean; onSave(): void }) {
  const { changes, isDirty, theirs, reset } = draft
  return (
    <>
      <p className="hidden" role="status">
        {isDirty && <Trans>まだ保存していない変更が{changes.length}件あります</Trans>}
      </p>
      {isDirty && (
        <div className="actionbar row row--ends">
          <span className="small soft" aria-hidden="true">
            <Trans>まだ保存していない変更が{changes.length}件あります</Trans>
          </span>
          <span className="row">
            <a className="btn btn--quiet phone" href="#preview">
              <Trans>見本を見る</Trans>
            </a>
            <Button kind="quiet" onClick={reset} disabled={sending}>
              <Trans>元に戻す</Trans>
            </Button>
            {!theirs && (
              <Button kind="primary" onClick={onSave} sending={sending}>
                <Trans>保存する</Trans>
              </Button>
            )}
          </span>
        </div>
      )}
    </>
  )
}
