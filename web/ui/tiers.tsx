import type { ReactNode } from 'react'

/** What comes back when, as three bars of falling weight. */
export function Tiers({ tiers }: { tiers: readonly { title: ReactNode; amount: ReactNode; until: ReactNode }[] }) {
  return (
    <ol className="tiers">
      {tiers.map((tier, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: tiers follow each other in time
        <li key={index}>
          <b>{tier.title}</b>
          {tier.amount}
          <br />
          <span className="soft">{tier.until}</span>
        </li>
      ))}
    </ol>
  )
}
