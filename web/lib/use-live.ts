import { useEffect, useRef } from 'react'
import { type AnyVariables, type DocumentInput, useClient } from 'urql'

/** Listens while the page is open; `onEvent` usually reloads what changed. */
export function useLive<Data, Variables extends AnyVariables>(
  document: DocumentInput<Data, Variables>,
  variables: Variables,
  onEvent: (data: Data) => void,
): void {
  const client = useClient()
  const latest = useRef(onEvent)
  useEffect(() => {
    latest.current = onEvent
  })
  const key = JSON.stringify(variables)
  useEffect(() => {
    const given: Variables = JSON.parse(key)
    const { unsubscribe } = client.subscription(document, given).subscribe(({ data }) => {
      if (data) latest.current(data)
    })
    return unsubscribe
  }, [client, document, key])
}
