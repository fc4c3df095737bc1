import {
  type ConsultationListFilter,
  consultationsOfMember,
  countConsultationsOfMember,
  scheduledConsultations,
} from '../../../db/queries/consultation-lists.ts'
import { type ConsultationRow, findConsultation } from '../../../db/queries/consultations.ts'
import { type Ctx, hasRole, signedIn } from '../../context.ts'
import { forbidden, notFound, RequestError } from '../../errors.ts'
import { isUuid } from '../../uuid.ts'
import { allowed, maySeeSchedule } from './policy.ts'

const LARGEST_PAGE = 100
const LONGEST_SCHEDULE_MS = 92 * 86_400_000

/** NOT_FOUND for whoever is not part of it. */
export async function seeConsultation(ctx: Ctx, id: string): Promise<ConsultationRow> {
  signedIn(ctx)
  const booking = isUuid(id) ? await findConsultation(ctx.db, id) : undefined
  allowed(ctx, booking, 'SEE')
  if (!booking) throw notFound()
  return booking
}

export interface ConsultationPage {
  edges: { node: ConsultationRow; cursor: string }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  totalCount: number
}

/** The bookings of a member. BAD_USER_INPUT for a cursor that is none of ours or a page of more than 100. */
export async function listConsultations(
  ctx: Ctx,
  memberId: string,
  { filter, first, after }: { filter?: ConsultationListFilter | null; first?: number | null; after?: string | null },
): Promise<ConsultationPage> {
  const size = first ?? 20
  if (size < 0 || size > LARGEST_PAGE) throw new RequestError('BAD_USER_INPUT')
  const list = { memberId, filter: filter ?? 'ALL', now: ctx.clock.now() }
  const [rows, totalCount] = await Promise.all([
    consultationsOfMember(ctx.db, { ...list, limit: size + 1, after: after ? readCursor(after) : null }),
    countConsultationsOfMember(ctx.db, list),
  ])
  const edges = rows.slice(0, size).map((node) => ({ node, cursor: cursorOf(node) }))
  return { edges, pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null }, totalCount }
}

const cursorOf = ({ starts_at, id }: ConsultationRow): string =>
  Buffer.from(`${starts_at.getTime()} ${id}`).toString('base64url')

function readCursor(cursor: string): { startsAt: Date; id: string } {
  const [ms = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ')
  if (!/^\d{1,14}$/.test(ms) || !isUuid(id)) throw new RequestError('BAD_USER_INPUT')
  return { startsAt: new Date(Number(ms)), id }
}

/** An instructor's own appointments, or, for the office, anybody's. BAD_USER_INPUT for more than 92 days. */
export async function consultationSchedule(
  ctx: Ctx,
  { instructorId, from, to }: { instructorId?: string | null; from: Date; to: Date },
): Promise<ConsultationRow[]> {
  const actor = signedIn(ctx)
  const whose = instructorId?.toLowerCase() ?? (hasRole(actor, 'STAFF', 'ADMIN') ? null : actor.personId)
  if (!maySeeSchedule(actor, whose)) throw forbidden()
  if (whose && !isUuid(whose)) throw notFound()
  const span = to.getTime() - from.getTime()
  if (span < 0 || span > LONGEST_SCHEDULE_MS || from.getUTCFullYear() < 1970) throw new RequestError('BAD_USER_INPUT')
  return scheduledConsultations(ctx.db, { instructorId: whose, from, to })
}
