import { Agent, request } from 'node:http'

export interface Shot {
  token: string
  body: string
}
export interface Hit {
  status: number
  body: string
  /** Milliseconds from the first shot of the burst to the end of this answer. */
  at: number
}

/** Sends everything at once, each on a connection of its own, and waits for all of it. */
export async function burst(url: string, shots: Shot[]): Promise<Hit[]> {
  const { hostname, port } = new URL(url)
  const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY })
  const began = performance.now()
  const hits = await Promise.all(
    shots.map(
      ({ token, body }) =>
        new Promise<Hit>((resolve, reject) => {
          const call = request(
            {
              agent,
              hostname: hostname === 'localhost' ? '127.0.0.1' : hostname,
              port,
              path: '/graphql',
              method: 'POST',
              headers: {
                'content-type': 'application/json',
                'content-length': Buffer.byteLength(body),
                cookie: `tsudoi=${token}`,
              },
            },
            (response) => {
              const chunks: Buffer[] = []
              response.on('data', (chunk: Buffer) => chunks.push(chunk))
              response.on('end', () =>
                resolve({
                  status: response.statusCode ?? 0,
                  body: Buffer.concat(chunks).toString(),
                  at: performance.now() - began,
                }),
              )
              response.on('error', reject)
            },
          )
          call.on('error', reject)
          call.end(body)
        }),
    ),
  )
  agent.destroy()
  return hits
}

export const BOOK = `mutation Book($input: BookConsultationInput!) {
  bookConsultation(input: $input) {
    __typename
    ... on Consultation { id start instructor { id } }
    ... on SlotTaken { alternatives { start } }
    ... on UserError { code }
  }
}`

export interface Wish {
  token: string
  instructorId: string
  start: Date
}

/** One booking by invoice. */
export const bookingShot = (wish: Wish, termsId: string): Shot => ({
  token: wish.token,
  body: JSON.stringify({
    query: BOOK,
    variables: {
      input: {
        instructorId: wish.instructorId,
        start: wish.start,
        topic: '同時に申し込まれた相談',
        paymentMethod: 'INVOICE',
        agreedTermsVersionId: termsId,
        requestKey: `burst-${wish.token}`,
      },
    },
  }),
})
