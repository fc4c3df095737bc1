import { Trans } from '@lingui/react/macro'
import { useBlocker } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Confirm } from '../../../../ui/dialog.tsx'

type Props = {
  isDirty: boolean
  /** What would be lost. */
  children: ReactNode
  onDiscard?: () => void
}

/** Asks before changes that were not saved are left behind. */
export function LeaveGuard({ isDirty, children, onDiscard }: Props) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty && current.pathname !== next.pathname,
    enableBeforeUnload: isDirty,
    withResolver: true,
  })
  return (
    <Confirm
      open={status === 'blocked'}
      onClose={() => reset?.()}
      title={<Trans>保存していない変更があります</Trans>}
      keep={<Trans>編集を続ける</Trans>}
      confirm={<Trans>変更を捨てて移る</Trans>}
      onConfirm={() => {
        onDiscard?.()
        proceed?.()
      }}
      destructive
    >
      <p>{children}</p>
    </Confirm>
  )
}
