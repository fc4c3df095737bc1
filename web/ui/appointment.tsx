import { Trans } from '@lingui/react/macro'
import { useReader } from '../lib/reader.tsx'
import { clocksDiffer, zoneName } from '../lib/time.ts'
import { DateOnly, Figure, ShortTime } from './time.tsx'

/** Day and hour of an appointment as in a diary, on the reader's clock; under it on the clock of `zone` where that differs. */
export function Appointment({ start, end, zone }: { start: string; end: string; zone: string }) {
  const { locale, timeZone } = useReader()
  return (
    <div>
      <p>
        <DateOnly at={start} zone={timeZone} />
      </p>
      <Figure start={start} end={end} zone={timeZone} />
      <p className="small soft">{zoneName(start, timeZone, locale)}</p>
      {clocksDiffer(start, zone, timeZone) && (
        <p className="small soft">
          <Trans>
            講師の時刻では <ShortTime start={start} end={end} zone={zone} />
          </Trans>
          <br />
          {zoneName(start, zone, locale)}
        </p>
      )}
    </div>
  )
}
