import { classNames } from './class-names.ts'

type Props = {
  /** org: square, the association. teacher: round and outlined. member: round, on plain ground. */
  of: 'org' | 'teacher' | 'member'
  /** A person's displayed name; its first character is shown. */
  name?: string
  small?: boolean
}

/** Decoration; the role stands beside it in words. */
export function Seal({ of, name = '', small }: Props) {
  return (
    <span className={classNames('seal', of !== 'member' && `seal--${of}`, small && 'seal--small')} aria-hidden="true">
      {of === 'org' ? '協会' : [...name.trim()][0]}
    </span>
  )
}
