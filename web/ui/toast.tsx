import { Trans, useLingui } from '@lingui/react/macro'
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

type Message = { id: number; text: ReactNode; undo?: () => void }
type Say = (text: ReactNode, undo?: () => void) => void

const ToastContext = createContext<Say>(() => {})

/** Says that something was done: `toast(t`公開しました`, undo)`. Refusals belong beside the form, not here. */
export const useToast = (): Say => use(ToastContext)

const staysFor = { plain: 6_000, undo: 15_000 }

export function ToastProvider({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState<Message | null>(null)
  const say = useCallback<Say>((text, undo) => setMessage((last) => ({ id: (last?.id ?? 0) + 1, text, undo })), [])
  const close = useCallback(() => setMessage(null), [])
  const value = useMemo(() => say, [say])
  return (
    <ToastContext value={value}>
      {children}
      <div className="toasts" role="status">
        {message && <Toast key={message.id} message={message} onClose={close} />}
      </div>
    </ToastContext>
  )
}

/** Goes by itself, but not while it is pointed at or has the focus. */
function Toast({ message, onClose }: { message: Message; onClose(): void }) {
  const { t } = useLingui()
  const [held, setHeld] = useState(false)
  const { undo } = message
  useEffect(() => {
    if (held) return
    const timer = setTimeout(onClose, undo ? staysFor.undo : staysFor.plain)
    return () => clearTimeout(timer)
  }, [held, onClose, undo])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only holds the clock
    <div
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{message.text}</span>
      {undo ? (
        <Button
          kind="quiet"
          onClick={() => {
            undo()
            onClose()
          }}
        >
          <Trans>元に戻す</Trans>
        </Button>
      ) : (
        <button type="button" className="tool" aria-label={t`閉じる`} onClick={onClose}>
          <Icon name="x" />
        </button>
      )}
    </div>
  )
}
