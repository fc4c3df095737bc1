import { Trans } from '@lingui/react/macro'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'

type DialogProps = {
  open: boolean
  /** Escape, or a press beside it. */
  onClose(): void
  title: ReactNode
  children: ReactNode
  /** Buttons, the way back first. */
  actions: ReactNode
}

/** The browser's own dialog: it holds the focus, gives it back, and makes the rest inert. */
export function Dialog({ open, onClose, title, children, actions }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = ref.current
    if (open && dialog && !dialog.open) {
      dialog.showModal()
      // Not a field that stands before it: on phones that would open the keyboard over what is to be read.
      dialog.querySelector<HTMLElement>('[data-way-back]')?.focus()
    }
    if (!open && dialog?.open) dialog.close()
  }, [open])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same
    <dialog
      ref={ref}
      className="dialog"
      aria-labelledby={`${id}t`}
      aria-describedby={`${id}d`}
      onClose={onClose}
      onClick={(event) => event.target === ref.current && onClose()}
    >
      {open && (
        <div className="dialog__body">
          <h2 id={`${id}t`}>{title}</h2>
          <div id={`${id}d`}>{children}</div>
          <div className="row">{actions}</div>
        </div>
      )}
    </dialog>
  )
}

type ConfirmProps = {
  open: boolean
  onClose(): void
  title: ReactNode
  /** What will happen and what comes back: 「3,300円を返金します。元には戻せません。」 */
  children: ReactNode
  /** 「予約を続ける」: names what stays. */
  keep: ReactNode
  /** 「キャンセルする」: names the deed. */
  confirm: ReactNode
  onConfirm(): void
  sending?: boolean
  error?: string
  destructive?: boolean
}

export function Confirm({
  open,
  onClose,
  title,
  children,
  keep,
  confirm,
  onConfirm,
  sending,
  error,
  destructive,
}: ConfirmProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose} disabled={sending} data-way-back>
            {keep}
          </Button>
          <Button kind={destructive ? 'destroy' : 'primary'} onClick={onConfirm} sending={sending}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
      {error && (
        <Banner tone="late" role="alert" title={<Trans>できませんでした</Trans>}>
          {error}
        </Banner>
      )}
    </Dialog>
  )
}
