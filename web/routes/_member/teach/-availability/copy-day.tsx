import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { Weekday } from '../../../../generated/graphql.ts'
import { Button } from '../../../../ui/button.tsx'
import { Checkbox } from '../../../../ui/checkbox.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { useNames } from './names.tsx'
import { hoursOn, type Settings, weekdays } from './settings.ts'

type Props = {
  /** Null = closed. */
  from: Weekday | null
  settings: Settings
  onClose(): void
  onCopy(from: Weekday, to: readonly Weekday[]): void
}

/** A day's hours for other days too, in the place of theirs. */
export function CopyDay({ from, settings, onClose, onCopy }: Props) {
  const names = useNames()
  const [to, setTo] = useState<readonly Weekday[]>([])
  useEffect(() => {
    if (from) setTo([])
  }, [from])
  const name = from ? names.day(from) : ''
  const others = weekdays.filter((weekday) => weekday !== from)
  return (
    <Dialog
      open={from !== null}
      onClose={onClose}
      title={<Trans>{name}の時間を、どの曜日に写しますか</Trans>}
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>やめる</Trans>
          </Button>
          <Button kind="primary" onClick={() => (from && to.length > 0 ? onCopy(from, to) : onClose())}>
            <Trans>写す</Trans>
          </Button>
        </>
      }
    >
      <p className="small soft">
        <Trans>選んだ曜日の時間は、置き換わります。</Trans>
      </p>
      {others.map((weekday) => (
        <Checkbox
          key={weekday}
          checked={to.includes(weekday)}
          onChange={(chosen) => setTo(others.filter((day) => (day === weekday ? chosen : to.includes(day))))}
        >
          {names.day(weekday)}
          {'　'}
          <span className="small soft">
            {names.list(hoursOn(settings, weekday).map(names.range)) || <Trans>受け付けない</Trans>}
          </span>
        </Checkbox>
      ))}
    </Dialog>
  )
}
