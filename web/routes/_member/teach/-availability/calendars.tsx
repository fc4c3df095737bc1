import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useSend } from '../../../../lib/use-send.ts'
import { Banner } from '../../../../ui/banner.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Confirm } from '../../../../ui/dialog.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Item, List } from '../../../../ui/list.tsx'
import { Pill } from '../../../../ui/pill.tsx'
import { Section } from '../../../../ui/section.tsx'
import { ShortTime } from '../../../../ui/time.tsx'
import { useToast } from '../../../../ui/toast.tsx'
import { CalendarDialog } from './calendar-dialog.tsx'
import { type Availability, ReadCalendar, RemoveCalendar } from './query.ts'

type Calendar = Availability['externalCalendars'][number]
type Props = { availability: Availability; instructorId: string; onSaved(availability: Availability): void }

/** Calendars elsewhere whose engagements are taken out of the hours. */
export function Calendars({ availability, instructorId, onSaved }: Props) {
  const { t } = useLingui()
  const toast = useToast()
  const removal = useSend(RemoveCalendar)
  const reading = useSend(ReadCalendar)
  const [adding, setAdding] = useState<Calendar | 'new' | null>(null)
  const [leaving, setLeaving] = useState<Calendar | null>(null)
  const [fault, setFault] = useState<string>()
  const { externalCalendars: calendars } = availability

  async function remove({ id }: Calendar) {
    setFault(undefined)
    const { data, error } = await removal.send({ id })
    const result = data?.removeExternalCalendar
    if (result?.__typename !== 'Availability') {
      return setFault(error?.message ?? (result && 'message' in result ? result.message : undefined))
    }
    setLeaving(null)
    onSaved(result)
    toast(t`カレンダーを外しました`)
  }

  async function readNow({ id }: Calendar) {
    const { data, error } = await reading.send({ id })
    const result = data?.readExternalCalendar
    if (result?.__typename === 'Availability') {
      onSaved(result)
      toast(t`読み取りを始めました。終わると、ここに出ます。`)
    } else toast(error?.message ?? (result && 'message' in result ? result.message : t`できませんでした`))
  }

  return (
    <Section
      title={<Trans>ほかのカレンダー</Trans>}
      aside={
        <Button kind="quiet" small icon="plus" onClick={() => setAdding('new')}>
          <Trans>カレンダーを足す</Trans>
        </Button>
      }
      note={<Trans>予定のある時間を、受付から除きます。題名は読み取りません。15分ごとに更新します。</Trans>}
    >
      {calendars.length === 0 ? (
        <Empty title={<Trans>つないでいるカレンダーはありません</Trans>}>
          <Trans>
            お使いのカレンダーの公開用アドレス（iCal形式）を足すと、そちらの予定と重なる予約が入りません。会社によっては、カレンダーの公開を止めていることがあります。
          </Trans>
        </Empty>
      ) : (
        <List>
          {calendars.map((calendar) => (
            <CalendarRow
              key={calendar.id}
              calendar={calendar}
              zone={availability.timeZone}
              onRead={() => readNow(calendar)}
              onReplace={() => setAdding(calendar)}
              onRemove={() => {
                setFault(undefined)
                setLeaving(calendar)
              }}
            />
          ))}
        </List>
      )}
      <CalendarDialog
        adding={adding}
        instructorId={instructorId}
        onClose={() => setAdding(null)}
        onSaved={(now) => {
          setAdding(null)
          onSaved(now)
          toast(t`カレンダーを足しました。読み取りを始めます。`)
        }}
      />
      <Confirm
        open={leaving !== null}
        onClose={() => setLeaving(null)}
        title={<Trans>「{leaving?.name ?? ''}」を外しますか</Trans>}
        keep={<Trans>つないでおく</Trans>}
        confirm={<Trans>外す</Trans>}
        onConfirm={() => leaving && remove(leaving)}
        sending={removal.sending}
        error={fault}
        destructive
      >
        <p>
          <Trans>このカレンダーの予定がある時間にも、予約が入るようになります。もとのカレンダーはそのままです。</Trans>
        </p>
      </Confirm>
    </Section>
  )
}

type RowProps = { calendar: Calendar; zone: string; onRead(): void; onReplace(): void; onRemove(): void }

function CalendarRow({ calendar, zone, onRead, onReplace, onRemove }: RowProps) {
  const { t } = useLingui()
  const { name, url, lastReadAt, lastError, busyCount } = calendar
  return (
    <Item
      actions={
        <>
          {!lastError && (
            <Button kind="quiet" small onClick={onRead} aria-label={t`${name}をいま読み取る`}>
              <Trans>いま読み取る</Trans>
            </Button>
          )}
          <Button kind="quiet" small onClick={onRemove} aria-label={t`${name}を外す`}>
            <Trans>外す</Trans>
          </Button>
        </>
      }
    >
      <p className="row">
        <strong>{name}</strong>
        <StateOf calendar={calendar} />
      </p>
      {/* The address itself is a key to the calendar. */}
      <p className="small soft">
        {hostOf(url)}
        {lastReadAt && !lastError && (
          <>
            {'　'}
            <Trans>
              <ShortTime start={lastReadAt} zone={zone} /> に更新。これからの{busyCount}件の予定を除いています。
            </Trans>
          </>
        )}
      </p>
      {lastError && (
        <Banner
          tone="late"
          title={
            lastReadAt ? (
              <Trans>
                <ShortTime start={lastReadAt} zone={zone} /> から、読み取れていません
              </Trans>
            ) : (
              <Trans>まだ一度も読み取れていません</Trans>
            )
          }
          actions={
            <>
              <Button small onClick={onReplace}>
                <Trans>アドレスを貼り直す</Trans>
              </Button>
              <Button small kind="quiet" onClick={onRead}>
                <Trans>いま試す</Trans>
              </Button>
            </>
          }
        >
          <p>
            {lastReadAt && <Trans>最後に読めた内容を使っています。</Trans>}
            {lastError}
          </p>
        </Banner>
      )}
    </Item>
  )
}

function StateOf({ calendar: { lastReadAt, lastError } }: { calendar: Calendar }) {
  if (lastError) {
    return (
      <Pill tone="late" icon="alert">
        <Trans>更新できません</Trans>
      </Pill>
    )
  }
  if (!lastReadAt) {
    return (
      <Pill tone="wait" icon="clock">
        <Trans>読み取り中</Trans>
      </Pill>
    )
  }
  return (
    <Pill tone="good" icon="check">
      <Trans>更新済み</Trans>
    </Pill>
  )
}

function hostOf(url: string): string {
  try {
    return new URL(url).host
  } catch {
    return ''
  }
}
