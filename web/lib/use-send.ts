import { useState } from 'react'
import { type AnyVariables, type DocumentInput, useClient } from 'urql'
import { ApiError } from './api-error.ts'

export type Sent<Data> = { data: Data; error?: undefined } | { data?: undefined; error: ApiError }

/** Sends a mutation: `const { data, error } = await send({ … })`. `sending` while on its way. */
export function useSend<Data, Variables extends AnyVariables>(document: DocumentInput<Data, Variables>) {
  const client = useClient()
  const [sending, setSending] = useState(false)
  async function send(variables: Variables): Promise<Sent<Data>> {
    setSending(true)
    try {
      const { data, error } = await client.mutation(document, variables).toPromise()
      if (data && !error) return { data }
      if (error) return { error: new ApiError(error) }
      throw new Error('Neither data nor error')
    } finally {
      setSending(false)
    }
  }
  return { send, sending }
}
