import type { ReactNode } from 'react'

/** What has happened and what is to come, oldest first. */
export function Timeline({ steps }: { steps: readonly { title: ReactNode; note?: ReactNode; done: boolean }[] }) {
  return (
    <ol className="timeline">
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps follow each other in time
        <li key={index} className={step.done ? 'done' : undefined}>
          <strong>{step.title}</strong>
          {step.note && <div className="small soft">{step.note}</div>}
        </li>
      ))}
    </ol>
  )
}
