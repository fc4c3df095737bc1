/** What the server and the built bundle of the web client agree on; without dependencies, so that both may import it. */

export type Manifest = Record<
  string,
  { file: string; isEntry?: boolean; imports?: string[]; dynamicImports?: string[]; css?: string[] }
>

export type GraphQLBody = { query: string; variables?: Record<string, unknown>; operationName?: string }
export type GraphQLResult = { data?: unknown; errors?: readonly unknown[] }

export type RenderInput = {
  /** Path and query as asked for. */
  url: string
  acceptLanguage: string | undefined
  cookies: Readonly<Record<string, string | undefined>>
  /** The API, in-process, with the rights of whoever asks for the page. `locale` is for readers without an account. */
  execute(body: GraphQLBody, locale: 'ja' | 'en'): Promise<GraphQLResult>
  /** The platform's clock, which the demo can move. */
  now: Date
  /** Identifies this build; a page of another build offers to reload itself. */
  build: string
  /** The server takes hashes of our own operations instead of their text. */
  persisted: boolean
  /** Vite's manifest; in development there is none, and `head` holds what Vite wants instead. */
  manifest?: Manifest
  head?: string
}

export type RenderResult =
  | { kind: 'redirect'; location: string }
  | { kind: 'document'; status: number; html: string; signedIn: boolean; locale: 'ja' | 'en' }

export type Render = (input: RenderInput) => Promise<RenderResult>

/** Cookies that only carry a choice of this browser. */
export const preferenceCookies = { locale: 'tsudoi-locale', theme: 'tsudoi-theme' } as const
