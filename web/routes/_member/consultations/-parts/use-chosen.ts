import { useEffect, useRef } from 'react'
import type { Slots } from './use-slots.ts'
import { instructorFor, type Offer, weekAt } from './week.ts'

export type Chosen = { start: string; end: string; instructorId: string }

type Wanted = {
  start?: string
  /** Null = any. */
  instructorId: string | null
  minutes: number
  /** The week that `slots` are of, in `zone`. */
  monday: string
  zone: string
  slots: Slots
}

/**
 * The start that the address names, with who takes it. `gone`: it is in the week that is shown, and nobody has it free
 * any more. In another week than the one that is shown it stays as it was last known.
 */
export function useChosen({ start, instructorId, minutes, monday, zone, slots }: Wanted): {
  chosen?: Chosen
  gone: boolean
} {
  const last = useRef<Chosen>(undefined)
  const found = judge()
  useEffect(() => {
    last.current = found.chosen
  })
  return found

  function judge() {
    if (!start) return { gone: false }
    const end = new Date(Date.parse(start) + minutes * 60_000).toISOString()
    const before = last.current?.start === start ? last.current.instructorId : undefined
    const { offers } = slots
    if (!offers || weekAt(start, zone) !== monday) {
      const id = instructorId ?? before
      return { chosen: id ? { start, end, instructorId: id } : undefined, gone: false }
    }
    const free = offers.filter((offer: Offer) => offer.start === start).map(({ instructor }) => instructor.id)
    const id = instructorFor(free, offers, before)
    return { chosen: id ? { start, end, instructorId: id } : undefined, gone: !id }
  }
}
