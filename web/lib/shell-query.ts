import type { Client } from 'urql'
import type { ShellQuery } from '../generated/graphql.ts'
import { graphql } from './graphql.ts'

const Shell = graphql(`
  query Shell {
    viewer {
      person {
        id
        displayName
        roles
      }
      email
      locale
      timeZone
    }
    association {
      name
      officeEmail
      timeZone
    }
  }
`)

export type Viewer = NonNullable<ShellQuery['viewer']>

/** What every page needs to know: who reads it, and whose platform it is. */
export type ShellFacts = {
  viewer: Viewer | null
  association: Omit<ShellQuery['association'], '__typename'>
  /** The API did not answer; pages say so instead of sending people to sign in. */
  failed: boolean
}

export async function loadShell(client: Client): Promise<ShellFacts> {
  const { data } = await client.query(Shell, {}).toPromise()
  if (data) return { viewer: data.viewer ?? null, association: data.association, failed: false }
  return { viewer: null, association: { name: 'Tsudoi', officeEmail: '', timeZone: 'Asia/Tokyo' }, failed: true }
}
