import { Trans, useLingui } from '@lingui/react/macro'
import { Choice } from '../../../../ui/choice.tsx'
import { Section } from '../../../../ui/section.tsx'
import { ShortTime } from '../../../../ui/time.tsx'
import type { BookingInstructor } from './book-query.ts'
import { Expertise } from './instructor-list.tsx'
import { InstructorName } from './instructor-name.tsx'

type Props = {
  instructors: readonly BookingInstructor[]
  /** When each is free first; null = at no time that can be booked now. Undefined where that is not known. */
  nextOpen(id: string): string | null | undefined
  /** Null = any. */
  value: string | null
  onChange(id: string | null): void
}

const any = 'any'

export function InstructorChoice({ instructors, nextOpen, value, onChange }: Props) {
  const { t } = useLingui()
  const options = instructors.map((instructor) => ({
    value: instructor.id,
    title: <InstructorName instructor={instructor} />,
    aside: <NextOpen start={nextOpen(instructor.id)} />,
    note: <Expertise tags={instructor.expertise} />,
  }))
  const either = {
    value: any,
    title: <Trans>どの講師でもよい</Trans>,
    note: <Trans>いちばん多くの時間から選べます。空いている講師が担当します。</Trans>,
  }
  return (
    <Section title={<Trans>講師を選ぶ</Trans>}>
      <Choice
        name="instructor"
        legend={t`講師`}
        options={instructors.length > 1 ? [...options, either] : options}
        value={value ?? (instructors.length > 1 ? any : (instructors[0]?.id ?? ''))}
        onChange={(id) => onChange(id === any ? null : id)}
      />
    </Section>
  )
}

function NextOpen({ start }: { start: string | null | undefined }) {
  if (start === undefined) return null
  return start === null ? (
    <Trans>空きなし</Trans>
  ) : (
    <span className="nb">
      <Trans>
        最短 <ShortTime start={start} />
      </Trans>
    </span>
  )
}
