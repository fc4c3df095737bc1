import { Trans, useLingui } from '@lingui/react/macro'
import type { ConsultationKind } from '../../../../generated/graphql.ts'
import { useReader } from '../../../../lib/reader.tsx'
import { weekdayName } from '../../../../lib/time.ts'
import { Button } from '../../../../ui/button.tsx'
import { Failed } from '../../../../ui/failed.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { Section } from '../../../../ui/section.tsx'
import { Skeleton } from '../../../../ui/skeleton.tsx'
import { addDays, type Day, wallOfDay } from '../../consultations/-parts/week.ts'
import { weekText } from '../-parts/week-text.ts'
import { type Cell, type Grid, gridOf } from './preview-grid.ts'
import type { usePreview } from './use-preview.ts'

type Props = {
  live: ReturnType<typeof usePreview>
  isDirty: boolean
  monday: Day
  first: Day
  zone: string
  kind: ConsultationKind
  /** Only where some hours are kept for orientations. */
  hasKinds: boolean
  onWeek(monday: Day): void
  onKind(kind: ConsultationKind): void
}

/** The week as members are shown it, or would be. */
export function PreviewWeek({ live, isDirty, monday, first, zone, kind, hasKinds, onWeek, onKind }: Props) {
  const { locale } = useReader()
  const { t } = useLingui()
  const { preview, isWaiting, isImpossible, error } = live
  return (
    <Section
      title={<Trans>会員に見える一週間</Trans>}
      aside={
        <span className="small soft" role="status">
          {isImpossible ? (
            <Trans>直すところがあります</Trans>
          ) : isDirty ? (
            isWaiting ? (
              <Trans>変更を反映中</Trans>
            ) : (
              <Trans>保存前の見本</Trans>
            )
          ) : (
            ''
          )}
        </span>
      }
    >
      <div className="sheet">
        {hasKinds && (
          // biome-ignore lint/a11y/useSemanticElements: no fieldset, these are no fields
          <div className="row" role="group" aria-label={t`予約の種類`}>
            <Button small aria-pressed={kind === 'FOLLOW_UP'} onClick={() => onKind('FOLLOW_UP')}>
              <Trans>個別相談</Trans>
            </Button>
            <Button small aria-pressed={kind === 'ORIENTATION'} onClick={() => onKind('ORIENTATION')}>
              <Trans>オリエンテーション</Trans>
            </Button>
          </div>
        )}
        <div className="row row--ends teach-week__nav">
          <button
            type="button"
            className="tool"
            aria-label={t`前の週`}
            disabled={monday <= first}
            onClick={() => onWeek(addDays(monday, -7))}
          >
            <Icon name="back" />
          </button>
          <strong className="nb" role="status">
            {weekText(monday, locale)}
          </strong>
          <button type="button" className="tool" aria-label={t`次の週`} onClick={() => onWeek(addDays(monday, 7))}>
            <Icon name="next" />
          </button>
        </div>
        {error ? (
          <Failed error={error} retry={live.reload} />
        ) : preview ? (
          <Table grid={gridOf(preview.starts, monday, zone)} isOld={isWaiting || isImpossible} />
        ) : (
          <Skeleton />
        )}
      </div>
    </Section>
  )
}

function Table({ grid, isOld }: { grid: Grid; isOld: boolean }) {
  const { locale } = useReader()
  const { days, hours, cell, offered } = grid
  return (
    <div className={isOld ? 'teach-old' : undefined} aria-busy={isOld}>
      {hours.length === 0 ? (
        <p className="small soft teach-week__none">
          <Trans>この週に、受け付ける時間はありません。</Trans>
        </p>
      ) : (
        <table className="week week--small">
          <caption className="hidden">
            <Trans>会員に見える空き</Trans>
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="hidden">
                  <Trans>時刻</Trans>
                </span>
              </th>
              {days.map((day) => (
                <th scope="col" key={day}>
                  <b>{wallOfDay(day).day}</b>
                  {weekdayName(wallOfDay(day).weekday, locale)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {hours.map((hour) => (
              <tr key={hour}>
                <th scope="row">
                  <Trans>{hour}時台</Trans>
                </th>
                {days.map((day) => (
                  <CellOf key={day} cell={cell(day, hour)} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="small soft below">
        {offered > 0 ? (
          <Trans>この週に、選べる開始時刻が{offered}件あります。</Trans>
        ) : (
          <Trans>この週に、空きはありません。</Trans>
        )}
      </p>
      {hours.length > 0 && (
        <p className="small soft" aria-hidden="true">
          <Trans>
            <span className="nb">○ 空き</span>　<span className="nb">× 予定や締切で空きなし</span>　
            <span className="nb">地色 受付なし</span>
          </Trans>
        </p>
      )}
    </div>
  )
}

function CellOf({ cell: { within, offered } }: { cell: Cell }) {
  if (offered > 0) {
    return (
      <td className="yes">
        <span aria-hidden="true">○</span>
        <span className="hidden">
          <Trans>空き{offered}件</Trans>
        </span>
      </td>
    )
  }
  if (within > 0) {
    return (
      <td>
        <span aria-hidden="true">×</span>
        <span className="hidden">
          <Trans>空きなし</Trans>
        </span>
      </td>
    )
  }
  return (
    <td className="off">
      <span className="hidden">
        <Trans>受付なし</Trans>
      </span>
    </td>
  )
}
