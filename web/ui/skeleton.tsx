import { Trans } from '@lingui/react/macro'

/** Shows itself (by CSS) only after 300 ms, so that what comes at once does not flicker. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  return (
    <div className="skeletons" aria-busy="true">
      <p className="hidden" role="status">
        <Trans>読み込んでいます</Trans>
      </p>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: all alike
        <p key={line} className="skeleton" />
      ))}
    </div>
  )
}
