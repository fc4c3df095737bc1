import { Trans } from '@lingui/react/macro'
import { yenText } from '../lib/money.ts'
import { useReader } from '../lib/reader.tsx'

/** `6,600円（税込）`, never broken. `yen` is the amount that is paid, tax included. */
export function Price({ yen, plain }: { yen: number; plain?: boolean }) {
  const { locale } = useReader()
  const amount = yenText(yen, locale)
  return <span className="nb num">{plain ? amount : <Trans>{amount}（税込）</Trans>}</span>
}
