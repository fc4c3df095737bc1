import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { Html } from '../../../../ui/html.tsx'
import type { BookingRules } from './book-query.ts'

/** Reading begins at the top, not at the button below. React keeps `autoFocus` to itself, the dialog asks for the attribute. */
const startHere = (node: HTMLElement | null) => node?.setAttribute('autofocus', '')

/** The terms that are agreed to, to be read without leaving the form. */
export function TermsDialog({ terms }: { terms: BookingRules['consultationTerms'] }) {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <p>
        <Button kind="quiet" icon="file" onClick={() => setOpen(true)}>
          <Trans>規約を読む</Trans>
        </Button>
      </p>
      <Dialog
        open={open}
        onClose={close}
        title={<Trans>個別相談の規約</Trans>}
        actions={
          <Button kind="primary" onClick={close}>
            <Trans>閉じる</Trans>
          </Button>
        }
      >
        <div ref={startHere} tabIndex={-1}>
          <Html className="prose" html={terms.bodyHtml} />
        </div>
      </Dialog>
    </>
  )
}
