import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from './button.tsx'
import { useToast } from './toast.tsx'

/** Copies a text; where the browser refuses, it shows the text selected instead. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const { t } = useLingui()
  const toast = useToast()
  const [refused, setRefused] = useState(false)
  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      toast(t`コピーしました`)
    } catch {
      setRefused(true)
    }
  }
  if (refused) {
    return (
      <input
        className="input"
        readOnly
        value={text}
        aria-label={label ?? t`コピーする文字`}
        onFocus={(event) => event.target.select()}
      />
    )
  }
  return (
    <Button small icon="copy" onClick={copy}>
      {label ?? <Trans>コピー</Trans>}
    </Button>
  )
}
