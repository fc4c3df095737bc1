import { signedIn } from '../../server/context.ts'
import { hasRecentSignIn } from '../../server/features/people/recent-sign-in.ts'
import { secondStep } from '../../server/features/people/second-step.ts'
import {
  nameHistory,
  ownAddresses,
  ownPasskeys,
  ownSessions,
  primaryAddress,
} from '../../server/features/people/viewer.ts'
import type { Resolvers } from '../generated/types.ts'

/** What only the person himself is told: every resolver here asks who is signed in, not whose row it was given. */
export const viewerResolvers: Resolvers = {
  Person: {
    displayName: (person) => person.display_name,
  },
  Viewer: {
    person: (person) => person,
    email: async (person, _input, ctx) => (await primaryAddress(ctx.db, person.id)).address,
    timeZone: (person) => person.time_zone,
    sessions: (_person, _input, ctx) => ownSessions(ctx),
    names: (person) => person,
    emailAddresses: (_person, _input, ctx) => ownAddresses(ctx),
    passkeys: (_person, _input, ctx) => ownPasskeys(ctx),
    hasRecentSignIn: (_person, _input, ctx) => hasRecentSignIn(ctx, signedIn(ctx)),
    secondStep: (_person, _input, ctx) => secondStep(ctx),
  },
  SignInSession: {
    createdAt: (session) => session.created_at,
    lastSeenAt: (session) => session.last_seen_at,
    userAgent: (session) => session.user_agent,
    isCurrent: (session, _input, ctx) => session.id === ctx.actor?.sessionId,
  },
  PersonNames: {
    familyName: (person) => person.family_name,
    givenName: (person) => person.given_name,
    familyNameKana: (person) => person.family_name_kana,
    givenNameKana: (person) => person.given_name_kana,
    romanName: (person) => person.roman_name,
    certificateName: (person) => person.certificate_name,
    displayName: (person) => person.display_name,
    history: (_person, _input, ctx) => nameHistory(ctx),
  },
  NameChange: {
    changedAt: (change) => change.changed_at,
    familyName: ({ before }) => before.family_name,
    givenName: ({ before }) => before.given_name,
    displayName: ({ before }) => before.display_name,
  },
  EmailAddress: {
    isPrimary: (email) => email.is_primary,
    verifiedAt: (email) => email.verified_at,
  },
  Passkey: {
    createdAt: (passkey) => passkey.created_at,
    lastUsedAt: (passkey) => passkey.last_used_at,
    isBackedUp: (passkey) => passkey.backed_up,
  },
}
