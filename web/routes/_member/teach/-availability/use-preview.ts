import { useEffect, useRef, useState } from 'react'
import { useClient, useQuery } from 'urql'
import type { AvailabilityPreviewQuery, ConsultationKind, SetAvailabilityInput } from '../../../../generated/graphql.ts'
import { ApiError } from '../../../../lib/api-error.ts'
import { addDays, type Day, startOfDay } from '../../consultations/-parts/week.ts'
import { AvailabilityPreview } from './query.ts'
import { type Faults, faultsFor, inputOf, type Settings } from './settings.ts'

/** Typing is not asked about letter by letter. */
const settleMs = 350

export type Preview = Extract<AvailabilityPreviewQuery['previewAvailability'], { __typename: 'AvailabilityPreview' }>

type Asked = {
  instructorId: string
  settings: Settings
  isDirty: boolean
  /** Something that no server can be asked about is still missing. */
  isIncomplete: boolean
  kind: ConsultationKind
  monday: Day
}

export const previewVariables = (input: SetAvailabilityInput, kind: ConsultationKind, monday: Day, zone: string) => ({
  input,
  kind,
  from: new Date(startOfDay(monday, zone)).toISOString(),
  to: new Date(startOfDay(addDays(monday, 7), zone)).toISOString(),
})

/** What members would see, asked of the server's own function; and what the server would refuse. */
export function usePreview({ instructorId, settings, isDirty, isIncomplete, kind, monday }: Asked) {
  const input = isDirty ? inputOf(settings, instructorId) : { instructorId }
  const wanted = previewVariables(input, kind, monday, settings.timeZone)
  const settled = useSettled(wanted, isIncomplete)
  const client = useClient()
  const [{ data, error, fetching, stale }] = useQuery({
    query: AvailabilityPreview,
    variables: settled.value,
    requestPolicy: 'cache-and-network',
  })
  const result = data?.previewAvailability
  const last = useRef<Preview | null>(null)
  if (result?.__typename === 'AvailabilityPreview') last.current = result
  const refused = result?.__typename === 'InvalidInput' && !settled.waiting ? result : null
  const faults: Faults | null = refused && faultsFor(refused.fields, 'weekly', settings.weekly)
  return {
    /** The last one that there was, while the next is on its way. */
    preview: last.current,
    isWaiting: settled.waiting || fetching || stale,
    /** The settings as they stand have no preview. */
    isImpossible: isIncomplete || refused !== null,
    faults,
    error: error && !last.current ? new ApiError(error) : null,
    // As in lib/load.ts: not by the hook's own function, which together with the page's would ask without end.
    reload: () => void client.query(AvailabilityPreview, settled.value, { requestPolicy: 'network-only' }).toPromise(),
  }
}

/** The value once it has stood still for a moment; while `hold`, the one before. */
function useSettled<T>(value: T, hold: boolean): { value: T; waiting: boolean } {
  const key = JSON.stringify(value)
  const [settled, setSettled] = useState({ key, value })
  useEffect(() => {
    if (hold || settled.key === key) return
    const timer = setTimeout(() => setSettled({ key, value: JSON.parse(key) }), settleMs)
    return () => clearTimeout(timer)
  }, [key, hold, settled.key])
  return { value: settled.value, waiting: !hold && settled.key !== key }
}
