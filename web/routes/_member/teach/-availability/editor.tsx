import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import type { ConsultationKind } from '../../../../generated/graphql.ts'
import { useClock } from '../../../../lib/clock.ts'
import { useReader } from '../../../../lib/reader.tsx'
import { useSend } from '../../../../lib/use-send.ts'
import { FormFault } from '../../../../ui/form-fault.tsx'
import { useToast } from '../../../../ui/toast.tsx'
import { type Day, weekAt } from '../../consultations/-parts/week.ts'
import { LeaveGuard } from '../-parts/leave-guard.tsx'
import { Calendars } from './calendars.tsx'
import { Conflict } from './conflict.tsx'
import { Exceptions } from './exceptions.tsx'
import { emptyFaults } from './missing.ts'
import { OutsideHours } from './outside.tsx'
import { PreviewWeek } from './preview-week.tsx'
import { type Availability, SetAvailability } from './query.ts'
import { Rules, RulesInShort } from './rules.tsx'
import { SaveBar } from './save-bar.tsx'
import { type Faults, faultsFor, inputOf } from './settings.ts'
import { useDraft } from './use-draft.ts'
import { usePreview } from './use-preview.ts'
import { WeeklyHours } from './weekly-hours.tsx'

type Props = {
  instructorId: string
  availability: Availability
  /** The week that the preview begins with. */
  week: Day
  /** Counts what has happened elsewhere: bookings, calendars read. */
  news: number
  reload(): void
}

const noFaults: Faults = { fields: {}, rest: [] }

/** All that makes an instructor's free time, and what members see of it. */
export function AvailabilityEditor({ instructorId, availability, week, news, reload }: Props) {
  const { t } = useLingui()
  const toast = useToast()
  const { send, sending } = useSend(SetAvailability)
  const { clock } = useReader()
  const draft = useDraft(instructorId, availability)
  const { settings, isDirty } = draft
  const [refused, setRefused] = useState(noFaults)
  const [tries, setTries] = useState(0)
  const [monday, setMonday] = useState(week)
  const [kind, setKind] = useState<ConsultationKind>('FOLLOW_UP')
  const ref = useRef<HTMLDivElement>(null)

  const wasDirty = useRef(isDirty)
  useEffect(() => {
    // The bar with the button that was pressed is gone.
    if (wasDirty.current && !isDirty && document.activeElement === document.body)
      ref.current?.focus({ preventScroll: true })
    wasDirty.current = isDirty
  }, [isDirty])

  const missing = emptyFaults(settings.weekly, t`時刻を入れてください。`)
  const isIncomplete = Object.keys(missing).length > 0
  const live = usePreview({ instructorId, settings, isDirty, isIncomplete, kind, monday })
  const reloadPreview = useRef(live.reload)
  reloadPreview.current = live.reload
  const { version } = availability
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again whenever either has moved on
  useEffect(() => {
    if (news > 0) reloadPreview.current()
  }, [news, version])
  useEffect(() => {
    if (tries === 0) return
    const first = ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    const target = first ?? ref.current?.querySelector<HTMLElement>('[data-form-fault]')
    target?.focus()
  }, [tries])

  function point(faults: Faults) {
    setRefused(faults)
    setTries((count) => count + 1)
  }

  async function save() {
    if (isIncomplete) return point(noFaults)
    const { data, error } = await send({ input: { ...inputOf(settings, instructorId), version: draft.version } })
    if (error?.code === 'CONFLICT') {
      setRefused(noFaults)
      return reload()
    }
    if (error) {
      const kept = t`送れませんでした。通信の状態をお確かめのうえ、もう一度お試しください。書いた内容はこの端末に残っています。`
      return point({ fields: {}, rest: [error.code === 'OFFLINE' ? kept : error.message] })
    }
    const result = data.setAvailability
    if (result.__typename === 'InvalidInput') return point(faultsFor(result.fields, 'weekly', settings.weekly))
    if (result.__typename !== 'Availability') return point({ fields: {}, rest: [result.message] })
    setRefused(noFaults)
    draft.accepted(result)
    toast(t`受付時間を保存しました`)
    reload()
  }

  // What the server said of the fields as they were is outdated by what it says of them as they are.
  const said = live.faults?.fields ?? (live.isWaiting || isIncomplete ? refused.fields : {})
  const faults = { ...said, ...missing }
  const hasKinds = settings.weekly.some((hours) => hours.kind !== 'FOLLOW_UP')
  const rest = [...refused.rest, ...(live.faults?.rest ?? [])]
  const first = weekAt(useClock(clock), settings.timeZone)
  return (
    <>
      <Conflict draft={draft} />
      <FormFault fault={rest.length > 0 ? rest.join(' ') : undefined} />
      <div className="cols cols--side" ref={ref} tabIndex={-1}>
        <div className="stack stack--wide">
          <WeeklyHours draft={draft} faults={faults} />
          <Exceptions
            availability={availability}
            instructorId={instructorId}
            closedOnPublicHolidays={settings.closedOnPublicHolidays}
            onSaved={reload}
          />
          <Calendars availability={availability} instructorId={instructorId} onSaved={reload} />
          <Rules draft={draft} faults={faults} />
        </div>
        <aside className="stay stack" id="preview" aria-label={t`会員に見える一週間`}>
          <PreviewWeek
            live={live}
            isDirty={isDirty}
            monday={monday}
            first={first}
            zone={settings.timeZone}
            kind={hasKinds ? kind : 'FOLLOW_UP'}
            hasKinds={hasKinds}
            onWeek={setMonday}
            onKind={setKind}
          />
          <OutsideHours preview={live.preview} zone={settings.timeZone} isDirty={isDirty} />
          <RulesInShort settings={settings} />
        </aside>
      </div>
      <SaveBar draft={draft} sending={sending} onSave={save} />
      <LeaveGuard isDirty={isDirty} onDiscard={draft.forget}>
        <Trans>この画面を離れると、受付時間の変更は失われます。</Trans>
      </LeaveGuard>
      <p className="hidden" role="status">
        {live.isImpossible && <Trans>直すところがあるため、見本はいまの変更の前のものです。</Trans>}
      </p>
    </>
  )
}
