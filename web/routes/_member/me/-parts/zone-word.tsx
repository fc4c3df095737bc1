import { useClock } from '../../../../lib/clock.ts'
import { useReader } from '../../../../lib/reader.tsx'
import { zoneName } from '../../../../lib/time.ts'

/** 日本時間 / Japan time */
export function ZoneWord({ timeZone }: { timeZone: string }) {
  const { clock, locale } = useReader()
  return zoneName(new Date(useClock(clock)).toISOString(), timeZone, locale)
}
