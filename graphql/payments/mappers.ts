import type { Selectable } from 'kysely'
import type { Payment, Sponsorship } from '../../db/types.ts'

export type PaymentMapper = Selectable<Payment>
export type SponsorshipMapper = Selectable<Sponsorship> & { organisation_name: string }
