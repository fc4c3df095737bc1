import { Trans } from '@lingui/react/macro'

type Named = { title?: string | null; person: { displayName: string } }

/** 「架空 太郎 特任講師」, the name in one piece. Every instructor is at least 講師. */
export function InstructorName({ instructor: { title, person } }: { instructor: Named }) {
  const name = person.displayName
  return (
    <span>
      {title ? (
        <Trans>
          <span className="nb">{name}</span> {title}
        </Trans>
      ) : (
        <Trans>
          <span className="nb">{name}</span> 講師
        </Trans>
      )}
    </span>
  )
}
