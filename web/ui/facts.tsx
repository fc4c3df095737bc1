import { Fragment, type ReactNode } from 'react'

/** Pairs of a word and what it is here; empty ones are left out. */
export function Facts({ facts }: { facts: readonly (readonly [ReactNode, ReactNode])[] }) {
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== false && value !== '')
        .map(([term, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: facts are written down in their order
          <Fragment key={index}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  )
}
