import { Trans } from '@lingui/react/macro'

/** Characters as the API counts them: 𠮷 is one. */
export const lengthOf = (text: string): number => [...text].length

/** How much of a field is used. Said aloud only when the limit is near or passed. */
export function Counter({ text, limit }: { text: string; limit: number }) {
  const count = lengthOf(text)
  const left = limit - count
  const near = left <= Math.max(10, limit * 0.05)
  return (
    <p className={left < 0 ? 'counter late' : 'counter'}>
      <span className="num" aria-hidden="true">
        {count}/{limit}
      </span>
      <span className="hidden" role="status">
        {near && (left < 0 ? <Trans>{-left}文字多く入っています</Trans> : <Trans>あと{left}文字入ります</Trans>)}
      </span>
    </p>
  )
}
