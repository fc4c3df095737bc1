import { useEffect, useRef } from 'react'
import type { SlotsChangedSubscription } from '../../../../generated/graphql.ts'
import { useLive } from '../../../../lib/use-live.ts'
import { SlotsChanged } from './book-query.ts'

type Props = {
  instructorIds: readonly string[]
  /** Free time of one of them is not what it was. */
  onChanged(instructor: SlotsChangedSubscription['slotsChanged']): void
}

/** Listens for all of them at once; there is nothing to see. */
export function SlotsListener({ instructorIds, onChanged }: Props) {
  return instructorIds.map((id) => <Listener key={id} id={id} onChanged={onChanged} />)
}

function Listener({ id, onChanged }: { id: string; onChanged: Props['onChanged'] }) {
  useLive(SlotsChanged, { instructorId: id }, ({ slotsChanged }) => onChanged(slotsChanged))
  return null
}

/** Runs once for a burst of calls, `wait` ms after the first. */
export function useGathered(work: () => void, wait: number): () => void {
  const latest = useRef(work)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    latest.current = work
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  return () => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      latest.current()
    }, wait)
  }
}
