import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IResolvers, MercuriusLoaders } from 'mercurius'
import { calendarResolvers } from './calendar/resolvers.ts'
import { availabilityLoaders } from './consultations/availability-loaders.ts'
import { consultationsLoaders } from './consultations/loaders.ts'
import { consultationsResolvers } from './consultations/resolvers/index.ts'
import { officeResolvers } from './office/resolvers.ts'
import { paymentsLoaders } from './payments/loaders.ts'
import { paymentsResolvers } from './payments/resolvers.ts'
import { peopleLoaders } from './people/loaders.ts'
import { peopleResolvers } from './people/resolvers.ts'
import { scalars } from './scalars.ts'
import { upcomingResolvers } from './upcoming.ts'

const here = import.meta.dirname

/** The whole schema as written: the roots, then each feature's extension of them. */
export const typeDefs: string = [
  join(here, 'schema.graphql'),
  ...readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'generated')
    .map((entry) => join(here, entry.name, 'schema.graphql'))
    .sort(),
]
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

export const resolvers: IResolvers = merge<IResolvers>([
  scalars as IResolvers,
  peopleResolvers as IResolvers,
  officeResolvers as IResolvers,
  ...(consultationsResolvers as IResolvers[]),
  paymentsResolvers as IResolvers,
  calendarResolvers as IResolvers,
  upcomingResolvers as IResolvers,
])

export const loaders: MercuriusLoaders = merge<MercuriusLoaders>([
  peopleLoaders,
  consultationsLoaders,
  availabilityLoaders,
  paymentsLoaders,
])

/** One level deep: types by name, then their fields; a field that two features claim is a mistake. */
function merge<T extends object>(parts: T[]): T {
  const merged: Record<string, Record<string, unknown>> = {}
  for (const part of parts)
    for (const [type, fields] of Object.entries(part) as [string, Record<string, unknown>][]) {
      if (!Object.getPrototypeOf(fields) || Object.getPrototypeOf(fields) === Object.prototype) {
        merged[type] ??= {}
        const target = merged[type]
        for (const [field, resolver] of Object.entries(fields)) {
          // Mercurius has its own name for what code generation calls __resolveType.
          const name = field === '__resolveType' ? 'resolveType' : field
          if (name in target) throw new Error(`${type}.${name} is resolved twice`)
          target[name] = resolver
        }
      } else merged[type] = fields
    }
  return merged as T
}
