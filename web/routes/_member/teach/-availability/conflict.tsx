import { Trans } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef } from 'react'
import { useReader } from '../../../../lib/reader.tsx'
import { zoneName } from '../../../../lib/time.ts'
import { Banner } from '../../../../ui/banner.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Minutes, useNames } from './names.tsx'
import { hoursOn, type Settings, type Unit } from './settings.ts'
import type { Draft } from './use-draft.ts'

/** Somebody else, or another tab, has saved since: what changed, and what is to become of one's own changes. */
export function Conflict({ draft }: { draft: Draft }) {
  const ref = useRef<HTMLDivElement>(null)
  const names = useNames()
  const { theirs, settings, merge, reset } = draft
  const isThere = theirs !== null
  useEffect(() => {
    if (isThere) ref.current?.focus()
  }, [isThere])
  if (!theirs) return null
  return (
    <div ref={ref} tabIndex={-1} className="teach-conflict">
      <Banner
        tone="wait"
        role="alert"
        title={<Trans>編集のあいだに、ほかの画面で変更が保存されました</Trans>}
        actions={
          <>
            <Button small onClick={merge}>
              <Trans>新しい内容に、自分の変更を重ねる</Trans>
            </Button>
            <Button small kind="quiet" onClick={reset}>
              <Trans>自分の変更をやめる</Trans>
            </Button>
          </>
        }
      >
        <p>
          <Trans>いまの変更は、まだ保存されていません。新しく保存された内容は次のとおりです。</Trans>
        </p>
        <ul className="teach-changes">
          {theirs.changed.map((unit) => (
            <li key={unit}>
              <strong>{names.unit(unit)}</strong> <Value settings={theirs.settings} unit={unit} />
              {theirs.clashes.includes(unit) && (
                <>
                  <br />
                  <Trans>
                    ここは、あなたも変えています（
                    <Value settings={settings} unit={unit} />
                    ）。重ねると、あなたの変更が残ります。
                  </Trans>
                </>
              )}
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  )
}

function Value({ settings, unit }: { settings: Settings; unit: Unit }): ReactNode {
  const { locale } = useReader()
  const names = useNames()
  switch (unit) {
    case 'closedOnPublicHolidays':
      return settings.closedOnPublicHolidays ? <Trans>休みにする</Trans> : <Trans>受け付ける</Trans>
    case 'timeZone':
      return zoneName('2026-01-01T00:00:00Z', settings.timeZone, locale)
    case 'maximumPerDay':
    case 'maximumPerWeek': {
      const cap = settings[unit]
      return cap === null || cap === undefined ? <Trans>上限なし</Trans> : <Trans>{cap}件まで</Trans>
    }
    case 'bookingWindowDays':
      return <Trans>{settings.bookingWindowDays}日先まで</Trans>
    case 'slotIntervalMinutes':
    case 'minimumNoticeMinutes':
    case 'bufferBeforeMinutes':
    case 'bufferAfterMinutes':
      return <Minutes count={settings[unit]} />
    default:
      return names.list(hoursOn(settings, unit).map(names.range)) || <Trans>受け付けない</Trans>
  }
}
