import { Trans } from '@lingui/react/macro'
import { lazy, Suspense } from 'react'
import { useClock } from '../../lib/clock.ts'
import { useData } from '../../lib/load.ts'
import { useReader } from '../../lib/reader.tsx'
import { useLive } from '../../lib/use-live.ts'
import { ButtonLink } from '../button.tsx'
import { Price } from '../price.tsx'
import { PageHead, Section } from '../section.tsx'
import { DateOnly } from '../time.tsx'
import { Agenda } from './agenda.tsx'
import { NextSheet } from './next.tsx'
import { Home, type HomeBooking, HomeBookingUpdated, Taught, type TaughtBooking } from './query.ts'
import { nextOf, type Schedule, waitingOf } from './rules.ts'
import { HomeTitle } from './title.tsx'
import { WaitingList } from './waiting.tsx'

/** For people who have not begun anything yet. */
const Newcomer = lazy(async () => ({ default: (await import('./newcomer.tsx')).Newcomer }))

/** For those who teach, and for the office. */
const Teaching = lazy(async () => ({ default: (await import('./teaching.tsx')).Teaching }))

/** What needs the reader: as a member, as an instructor, in the office; `schedule` is what the loader asked for. */
export function HomePage({ schedule }: { schedule: Schedule | null }) {
  return schedule ? <WithSchedule schedule={schedule} /> : <HomeView taught={[]} />
}

function WithSchedule({ schedule }: { schedule: Schedule }) {
  const { data, reload } = useData(Taught, schedule)
  const { consultationSchedule: taught } = data
  return (
    <>
      {taught.map(({ id }) => (
        <Watch key={id} id={id} onChange={reload} />
      ))}
      <HomeView taught={taught} />
    </>
  )
}

function HomeView({ taught }: { taught: readonly TaughtBooking[] }) {
  const { clock, viewer, timeZone } = useReader()
  const { data, reload } = useData(Home, {})
  const now = useClock(clock)
  const roles = viewer?.person.roles ?? []
  const teaches = roles.includes('INSTRUCTOR')
  const office = !teaches && (roles.includes('STAFF') || roles.includes('ADMIN'))
  const graduate = roles.includes('GRADUATE')
  const list = data.viewer?.consultations
  const bookings = list?.edges.map(({ node }) => node) ?? []
  const waiting = waitingOf(bookings)
  const next = nextOf<HomeBooking | TaughtBooking>([...bookings, ...(teaches ? taught : [])], now)
  const newcomer = !graduate && !teaches && !office && bookings.length === 0
  return (
    <>
      {bookings.map(({ id }) => (
        <Watch key={id} id={id} onChange={reload} />
      ))}
      <PageHead
        eyebrow={<DateOnly at={new Date(now).toISOString()} zone={timeZone} />}
        title={<HomeTitle next={next} waiting={waiting.length} newcomer={newcomer} />}
        action={
          graduate && (
            <ButtonLink to="/consultations/book" icon="cal">
              <Trans>個別相談を予約する</Trans>
            </ButtonLink>
          )
        }
      />
      {next && <NextSheet booking={next} />}
      {newcomer ? (
        <Suspense>
          <Newcomer />
        </Suspense>
      ) : (
        <div className="section cols">
          <div>
            {(graduate || waiting.length > 0) && <WaitingList waiting={waiting} />}
            {(teaches || office) && (
              <Suspense>
                <Teaching bookings={taught} everybody={office} shownId={next?.id} />
              </Suspense>
            )}
            {graduate && bookings.length === 0 && <AboutConsultations {...data.association} />}
          </div>
          <div>
            {(graduate || bookings.length > 0) && (
              <Agenda bookings={bookings} more={(list?.totalCount ?? 0) > bookings.length} />
            )}
            <p className="below">
              <ButtonLink kind="quiet" icon="cal" to="/me/calendar">
                <Trans>カレンダーに登録する</Trans>
              </ButtonLink>
            </p>
          </div>
        </div>
      )}
    </>
  )
}

type Offer = { consultationMinutes: number; consultationPrice: { amount: number } }

function AboutConsultations({ consultationMinutes: minutes, consultationPrice: { amount } }: Offer) {
  return (
    <Section title={<Trans>個別相談</Trans>}>
      <p className="prose">
        <Trans>
          対応に困ったとき、講師と一対一で話せます。オンラインで{minutes}分、
          <Price yen={amount} />
          です。
        </Trans>
      </p>
    </Section>
  )
}

/** A booking that is shown changes without the reader's doing: paid, moved, cancelled. */
function Watch({ id, onChange }: { id: string; onChange(): void }) {
  useLive(HomeBookingUpdated, { id }, onChange)
  return null
}
