import { setTimeout as sleep } from 'node:timers/promises'

export interface Answer<T = Record<string, never>> {
  status: number
  headers: Headers
  data: T | null
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[]
}

export interface ReceivedMail {
  to: string
  subject: string
  text: string
  html: string
  raw: string
}

/** A browser without a screen: it keeps cookies and speaks to the API as any client may. */
export class Client {
  readonly url: string
  readonly cookies = new Map<string, string>()

  constructor(url: string, token?: string) {
    this.url = url
    if (token) this.cookies.set('tsudoi', token)
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers)
    if (this.cookies.size > 0)
      headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await fetch(new URL(path, this.url), { redirect: 'manual', ...init, headers })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return response
  }

  async gql<T = any>(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Answer<T>> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    })
    const body = (await response.json()) as Pick<Answer<T>, 'data' | 'errors'>
    return { status: response.status, headers: response.headers, ...body }
  }

  /** The data, or an exception that shows the errors. */
  async ask<T = any>(query: string, variables: object = {}): Promise<T> {
    const { data, errors } = await this.gql<T>(query, variables)
    if (errors || data === null) throw new Error(JSON.stringify(errors))
    return data
  }

  async mail(to: string): Promise<ReceivedMail[]> {
    const response = await fetch(`${this.url}/dev/mail.json?to=${encodeURIComponent(to)}`)
    return (await response.json()) as ReceivedMail[]
  }

  /** Signs in as a person does: with the code from the mailbox. */
  async signIn(email: string): Promise<this> {
    const before = (await this.mail(email)).length
    await this.ask('mutation ($email: String!) { requestSignIn(email: $email) }', { email })
    const letter = await eventually(async () => {
      const letters = await this.mail(email)
      return letters.length > before ? letters[0] : undefined
    })
    const code = /\d{6}/.exec(letter.subject)?.[0]
    const { completeSignIn } = await this.ask(
      `mutation ($email: String!, $code: String!) {
        completeSignIn(email: $email, code: $code) { __typename ... on UserError { code message } }
      }`,
      { email, code },
    )
    if (completeSignIn.__typename !== 'Viewer') throw new Error(`cannot sign in: ${JSON.stringify(completeSignIn)}`)
    return this
  }
}

/** Waits until `find` gives something; asks often, and gives up loudly. */
export async function eventually<T>(find: () => Promise<T | undefined | null | false>, seconds = 10): Promise<T> {
  for (let tries = 0; tries < seconds * 50; tries++) {
    const found = await find()
    if (found) return found
    await sleep(20)
  }
  throw new Error(`nothing came within ${seconds} s`)
}
