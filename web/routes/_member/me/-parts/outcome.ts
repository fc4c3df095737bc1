import type { Sent } from '../../../../lib/use-send.ts'

type Answer = { __typename: 'Viewer' } | { __typename: 'Refused' | 'InvalidInput'; message: string }

/** DONE, what the person should read, or null where he would rather not prove who he is. */
export async function outcome<Data>(
  sending: Promise<Sent<Data> | null>,
  answerOf: (data: Data) => Answer,
): Promise<'DONE' | { message: string } | null> {
  const sent = await sending
  if (!sent) return null
  if (sent.error) return { message: sent.error.message }
  const answer = answerOf(sent.data)
  return answer.__typename === 'Viewer' ? 'DONE' : { message: answer.message }
}
