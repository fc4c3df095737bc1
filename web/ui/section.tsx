import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'

type Props = {
  title: ReactNode
  /** At most one thing at the right of the heading. */
  aside?: ReactNode
  note?: ReactNode
  level?: 2 | 3
  className?: string
  children: ReactNode
}

/** Ink rule, heading, then the content; the section carries the heading's name. */
export function Section({ title, aside, note, level = 2, className, children }: Props) {
  const id = useId()
  const Heading = `h${level}` as const
  return (
    <section className={classNames('section', className)} aria-labelledby={id}>
      <div className="section__head">
        <Heading id={id}>{title}</Heading>
        {aside}
      </div>
      {note && <p className="section__note">{note}</p>}
      {children}
    </section>
  )
}

/** White paper for the one thing that is official or decisive. One or two a page, never one in another. */
export function Sheet({ title, className, children }: { title?: ReactNode; className?: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={classNames('sheet', className)} aria-labelledby={title ? id : undefined}>
      {title && <h2 id={id}>{title}</h2>}
      {children}
    </section>
  )
}

/** Title of a page, with what it is about in one sentence and at most one thing to do. */
export function PageHead({
  title,
  eyebrow,
  children,
  action,
}: {
  title: ReactNode
  eyebrow?: ReactNode
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <header className={classNames('pagehead', action !== undefined && 'row row--ends')}>
      <div>
        {eyebrow && <p className="small">{eyebrow}</p>}
        <h1>{title}</h1>
        {children && <p>{children}</p>}
      </div>
      {action}
    </header>
  )
}
