import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Banner } from '../../../../ui/banner.tsx'
import { ShortTime } from '../../../../ui/time.tsx'
import { PersonName } from '../-parts/person-name.tsx'
import type { Preview } from './use-preview.ts'

const named = 5

/** Bookings that the hours do not cover: they stay, and the instructor should know which they are. */
export function OutsideHours({ preview, zone, isDirty }: { preview: Preview | null; zone: string; isDirty: boolean }) {
  const bookings = preview?.bookingsOutsideHours ?? []
  if (bookings.length === 0) return null
  return (
    <Banner
      tone="wait"
      role="status"
      title={
        isDirty ? (
          <Trans>保存すると、受付時間の外になる予約が{bookings.length}件あります</Trans>
        ) : (
          <Trans>受付時間の外に、予約が{bookings.length}件あります</Trans>
        )
      }
    >
      <p>
        <Trans>予約はそのまま残ります。変えたいときは、予約の画面で日時を変更してください。</Trans>
      </p>
      <ul className="teach-outside">
        {bookings.slice(0, named).map(({ id, start, end, member }) => (
          <li key={id}>
            <Link to="/teach/consultations/$id" params={{ id }}>
              <ShortTime start={start} end={end} zone={zone} />
            </Link>{' '}
            <PersonName name={member.displayName} />
          </li>
        ))}
      </ul>
      {bookings.length > named && (
        <p>
          <Trans>ほか{bookings.length - named}件</Trans>
        </p>
      )}
    </Banner>
  )
}
