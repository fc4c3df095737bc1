import { Trans } from '@lingui/react/macro'
import type { Role } from '../../../../generated/graphql.ts'
import { Seal } from '../../../../ui/seal.tsx'

/** The name with its seal, as it stands beside what this person writes. */
export function AsOthersSee({ name, roles }: { name: string; roles: readonly Role[] }) {
  const isInstructor = roles.includes('INSTRUCTOR')
  return (
    <div className="row below">
      <Seal of={isInstructor ? 'teacher' : 'member'} name={name} />
      <p>
        <strong>{name.trim() || <Trans>（表示名）</Trans>}</strong>
        <br />
        <span className="small soft">{isInstructor ? <Trans>講師</Trans> : <Trans>このように見えます</Trans>}</span>
      </p>
    </div>
  )
}
