import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { createRequest, useQuery } from 'urql'
import type { ConsultationKind } from '../../../../generated/graphql.ts'
import { ApiError } from '../../../../lib/api-error.ts'
import { listen } from '../../../../lib/signals.ts'
import { BookableSlots } from './book-query.ts'
import { addDays, type Day, type Offer, startOfDay } from './week.ts'

type Wanted = { instructorId: string | null; kind: ConsultationKind; monday: Day; zone: string }

export function slotVariables({ instructorId, kind, monday, zone }: Wanted) {
  const from = new Date(startOfDay(monday, zone)).toISOString()
  const to = new Date(startOfDay(addDays(monday, 7), zone)).toISOString()
  return { input: { instructorId, kind, from, to } }
}

/** `offers` undefined = not known yet: what another week, another instructor or an older look had is never shown. */
export type Slots = { offers?: readonly Offer[]; error?: ApiError; reload(): void }

const never = () => () => {}

/** The slots of a week, as they are now; the week that the document brought along is there at once. */
export function useSlots(wanted: Wanted): Slots {
  const variables = slotVariables(wanted)
  const { key } = createRequest(BookableSlots, variables)
  const hydrating = useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
  const [documentKey] = useState(hydrating ? key : null)
  const moved = useRef(false)
  if (key !== documentKey) moved.current = true
  const requestPolicy =
    typeof window === 'undefined' ? 'cache-first' : moved.current ? 'network-only' : 'cache-and-network'
  const [{ data, error, operation }, execute] = useQuery({ query: BookableSlots, variables, requestPolicy })
  useEffect(() => listen('live-again', () => execute({ requestPolicy: 'network-only' })), [execute])
  // urql goes on showing the answer to the question before.
  const isCurrent = operation?.key === key
  return {
    offers: isCurrent ? data?.consultationSlots : undefined,
    error: isCurrent && error && !data ? new ApiError(error) : undefined,
    reload: () => execute({ requestPolicy: 'network-only' }),
  }
}
