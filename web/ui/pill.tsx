import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

/** Plain: at rest. good: good or final. wait: waits for somebody, has a deadline. late: late, failed, refused. */
export type PillTone = 'plain' | 'good' | 'wait' | 'late'

export function Pill({ tone = 'plain', icon, children }: { tone?: PillTone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={classNames('pill', tone !== 'plain' && `pill--${tone}`)}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}
