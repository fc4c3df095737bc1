import { Trans, useLingui } from '@lingui/react/macro'
import { Fragment, type ReactNode } from 'react'
import { useClock } from '../../../../lib/clock.ts'
import { useReader } from '../../../../lib/reader.tsx'
import { zoneName } from '../../../../lib/time.ts'
import { Facts } from '../../../../ui/facts.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Minutes, useNames } from './names.tsx'
import { RuleSelect } from './rule-select.tsx'
import type { Faults, RuleName, Settings } from './settings.ts'
import { TimeZoneSelect } from './time-zone-select.tsx'
import type { Draft } from './use-draft.ts'

const intervals = [5, 10, 15, 20, 30, 60]
const notices = [0, 60, 180, 360, 720, 1440, 2880, 4320, 10_080]
const windows = [7, 14, 30, 60, 90, 180, 365]
const buffers = [0, 5, 10, 15, 20, 30, 45, 60]
const perDay = [1, 2, 3, 4, 5, 6, 8, 10]
const perWeek = [1, 2, 3, 5, 8, 10, 15, 20, 30]

/** How times are cut from the hours, and how soon and how far ahead they can be booked. */
export function Rules({ draft, faults }: { draft: Draft; faults: Faults['fields'] }) {
  const { t } = useLingui()
  const { settings, edit } = draft
  const names = useNames()
  function field<Name extends Exclude<RuleName, 'timeZone' | 'closedOnPublicHolidays'>>(name: Name) {
    return {
      label: names.rule(name),
      value: settings[name],
      onChange: (value: number | null) => edit((now) => ({ ...now, [name]: value })),
      error: faults[name],
    }
  }
  const minutes = (count: number) => (count === 0 ? t`なし` : t`${count}分`)
  const every = (count: number) => t`${count}分ごと`
  const days = (count: number) => t`${count}日先まで`
  const notice = (count: number) => {
    const hours = count / 60
    if (count === 0) return t`開始の直前まで`
    if (count % 1440 === 0 && count > 1440) return t`${count / 1440}日前まで`
    return Number.isInteger(hours) ? t`${hours}時間前まで` : t`${count}分前まで`
  }
  const cap = (count: number) => t`${count}件まで`
  return (
    <div id="rules">
      <Section title={<Trans>受付の決まり</Trans>}>
        <div className="grid grid--2">
          <RuleSelect
            {...field('slotIntervalMinutes')}
            help={<Trans>会員が選べる開始時刻の間隔です。それぞれの時間の始まりから数えます。</Trans>}
            choices={intervals}
            text={every}
          />
          <RuleSelect
            {...field('minimumNoticeMinutes')}
            help={<Trans>開始のどのくらい前まで予約を受けるかです。</Trans>}
            choices={notices}
            text={notice}
          />
          <RuleSelect
            {...field('bookingWindowDays')}
            help={<Trans>どのくらい先の日まで予約を受けるかです。</Trans>}
            choices={windows}
            text={days}
          />
          <RuleSelect
            {...field('bufferBeforeMinutes')}
            help={<Trans>ほかの予定とのあいだに、前にあける時間です。前とあとの長いほうだけあけます。</Trans>}
            choices={buffers}
            text={minutes}
          />
          <RuleSelect
            {...field('bufferAfterMinutes')}
            help={<Trans>記録や休憩のために、終わりのあとにあける時間です。</Trans>}
            choices={buffers}
            text={minutes}
          />
          <RuleSelect
            {...field('maximumPerDay')}
            help={<Trans>1日にお受けする件数です。届いた日は、ほかの時刻も出しません。</Trans>}
            choices={perDay}
            text={cap}
            none={t`上限なし`}
          />
          <RuleSelect
            {...field('maximumPerWeek')}
            help={<Trans>月曜から日曜までにお受けする件数です。</Trans>}
            choices={perWeek}
            text={cap}
            none={t`上限なし`}
          />
          <TimeZoneSelect
            value={settings.timeZone}
            onChange={(timeZone) => edit((now) => ({ ...now, timeZone }))}
            error={faults.timeZone}
          />
        </div>
      </Section>
    </div>
  )
}

/** The rules in short, beside the preview. */
export function RulesInShort({ settings }: { settings: Settings }) {
  const { clock, locale } = useReader()
  const names = useNames()
  const now = new Date(useClock(clock)).toISOString()
  const { slotIntervalMinutes, minimumNoticeMinutes, bookingWindowDays, maximumPerDay, maximumPerWeek } = settings
  const gap = Math.max(settings.bufferBeforeMinutes, settings.bufferAfterMinutes)
  const fact = (name: RuleName, value: ReactNode) => [names.rule(name), value] as const
  return (
    <div className="small">
      <Facts
        facts={[
          fact('slotIntervalMinutes', <Trans>{slotIntervalMinutes}分ごと</Trans>),
          fact(
            'minimumNoticeMinutes',
            minimumNoticeMinutes === 0 ? (
              <Trans>開始の直前まで</Trans>
            ) : (
              <Trans>
                <Minutes count={minimumNoticeMinutes} />
                前まで
              </Trans>
            ),
          ),
          fact('bookingWindowDays', <Trans>{bookingWindowDays}日先まで</Trans>),
          [
            <Trans key="gap">予定のあいだ</Trans>,
            <Fragment key="gap">{gap === 0 ? <Trans>あけない</Trans> : <Trans>{gap}分あける</Trans>}</Fragment>,
          ],
          fact('maximumPerDay', maximumPerDay !== null && <Trans>{maximumPerDay}件まで</Trans>),
          fact('maximumPerWeek', maximumPerWeek !== null && <Trans>{maximumPerWeek}件まで</Trans>),
          fact('timeZone', zoneName(now, settings.timeZone, locale)),
        ]}
      />
      <p className="below">
        <a href="#rules">
          <Trans>受付の決まりを変える</Trans>
        </a>
      </p>
    </div>
  )
}
