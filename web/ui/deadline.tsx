import { Trans } from '@lingui/react/macro'
import { ShortTime, TimeLeft } from './time.tsx'

/** The moment first, what is left second: 「11月27日（金）23:59まで」「あと7時間40分」. */
export function Deadline({ at }: { at: string }) {
  return (
    <>
      <strong className="nb">
        <Trans>
          <ShortTime start={at} />
          まで
        </Trans>
      </strong>{' '}
      <span className="due small">
        <TimeLeft until={at} />
      </span>
    </>
  )
}
