import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { useClock } from '../../../../lib/clock.ts'
import { useReader } from '../../../../lib/reader.tsx'
import { zoneName } from '../../../../lib/time.ts'
import { RuleField } from './rule-select.tsx'

const usual = ['Asia/Tokyo', 'Asia/Seoul', 'Asia/Shanghai', 'Asia/Singapore', 'Europe/London', 'America/New_York']

type Props = { value: string; onChange(zone: string): void; error?: string }

/** All that this browser knows; at first, as on the server, the one that is set and some usual ones. */
export function TimeZoneSelect({ value, onChange, error }: Props) {
  const { clock, locale } = useReader()
  const [all, setAll] = useState<readonly string[]>([])
  useEffect(() => setAll(Intl.supportedValuesOf('timeZone')), [])
  const now = new Date(useClock(clock)).toISOString()
  const first = usual.includes(value) ? usual : [value, ...usual]
  return (
    <RuleField
      label={<Trans>時刻の地域</Trans>}
      help={<Trans>受付時間は、この地域の時計で数えます。会員には、それぞれの時刻でも表示します。</Trans>}
      error={error}
      value={value}
      onChange={onChange}
    >
      {first.map((zone) => (
        <option key={zone} value={zone}>
          {/* Browsers and the server need not agree on a zone's name. */}
          {all.length > 0 ? `${zoneName(now, zone, locale)}（${zone}）` : zone}
        </option>
      ))}
      {all
        .filter((zone) => !first.includes(zone))
        .map((zone) => (
          <option key={zone} value={zone}>
            {zone}
          </option>
        ))}
    </RuleField>
  )
}
