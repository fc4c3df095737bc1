import type { Migration } from 'kysely/migration'
import * as people from './20261124_100_people.ts'
import * as association from './20261124_110_association.ts'
import * as availability from './20261124_120_availability.ts'
import * as consultations from './20261124_130_consultations.ts'
import * as payments from './20261124_140_payments.ts'
import * as community from './20261124_150_community.ts'

/** In order of their names. A migration that has run anywhere is never edited: the next one mends it. */
export const migrations: Record<string, Migration> = {
  '20261124_100_people': people,
  '20261124_110_association': association,
  '20261124_120_availability': availability,
  '20261124_130_consultations': consultations,
  '20261124_140_payments': payments,
  '20261124_150_community': community,
}
