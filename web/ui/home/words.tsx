import { Trans } from '@lingui/react/macro'
import type { HomeBooking } from './query.ts'

/** 「個別相談（架空 太郎 講師）」 */
export function WithInstructor({
  booking: { kind, instructor },
}: {
  booking: Pick<HomeBooking, 'kind' | 'instructor'>
}) {
  const who = <InstructorName instructor={instructor} />
  return kind === 'ORIENTATION' ? (
    <Trans>オリエンテーション（個別説明）（{who}）</Trans>
  ) : (
    <Trans>個別相談（{who}）</Trans>
  )
}

export function InstructorName({ instructor }: Pick<HomeBooking, 'instructor'>) {
  const name = instructor.person.displayName
  return <span className="nb">{instructor.title ? `${name} ${instructor.title}` : <Trans>{name} 講師</Trans>}</span>
}
