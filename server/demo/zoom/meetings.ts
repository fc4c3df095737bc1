import { z } from 'zod'
import type { Db } from '../database.ts'
import { randomDigits, randomText } from '../random.ts'
import { dayUsedUp, invalidFields, noMeeting } from './errors.ts'
import { type ZoomUser, zoomUser } from './users.ts'
import type { ZoomWorld } from './world.ts'

/** Creates and updates together, a day and user. https://developers.zoom.us/docs/api/rate-limits */
const perDay = 100
/** The list cuts the agenda short. */
const agendaInList = 250

const zoomTime = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ?$/)
const settings = z.looseObject({
  waiting_room: z.boolean().optional(),
  join_before_host: z.boolean().optional(),
  auto_recording: z.enum(['local', 'cloud', 'none']).optional(),
  auto_start_meeting_summary: z.boolean().optional(),
  auto_start_ai_companion_questions: z.boolean().optional(),
})
/** Like Zoom, what is not known is passed over. */
const changeBody = z.object({
  topic: z.string().max(200).optional(),
  agenda: z.string().max(2000).optional(),
  type: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(8)]).optional(),
  start_time: zoomTime.optional(),
  duration: z.int().min(1).max(1440).optional(),
  timezone: z.string().max(60).optional(),
  password: z.string().max(10).optional(),
  settings: settings.optional(),
})

export interface ZoomMeeting {
  uuid: string
  id: number
  host_id: string
  host_email: string
  topic: string
  type: number
  status: 'waiting'
  start_time: string
  duration: number
  timezone: string
  agenda: string
  created_at: string
  start_url: string
  join_url: string
  password: string
  h323_password: string
  settings: z.output<typeof settings>
}

export async function createMeeting(tx: Db, world: ZoomWorld, userId: string, body: unknown): Promise<ZoomMeeting> {
  const user = await zoomUser(tx, userId)
  const wanted = check(body)
  await countOne(tx, world, user)
  const now = world.clock.now()
  const id = Number(randomDigits(11))
  const password = wanted.password ?? randomText(6, '0123456789')
  const meeting: ZoomMeeting = {
    uuid: `${randomText(22)}==`,
    id,
    host_id: user.id,
    host_email: user.email,
    topic: wanted.topic ?? 'Zoom Meeting',
    type: wanted.type ?? 2,
    status: 'waiting',
    start_time: wanted.start_time ?? zoomSeconds(now),
    duration: wanted.duration ?? 60,
    timezone: wanted.timezone ?? 'Asia/Tokyo',
    agenda: wanted.agenda ?? '',
    created_at: zoomSeconds(now),
    start_url: `${world.publicUrl()}/dev/zoom/s/${id}?zak=${randomText(64)}`,
    join_url: `${world.publicUrl()}/dev/zoom/j/${id}?pwd=${randomText(32)}`,
    password,
    h323_password: password,
    settings: { auto_start_meeting_summary: true, auto_start_ai_companion_questions: true, ...wanted.settings },
  }
  await tx.query('insert into demo.zoom_meeting (id, user_id, created, data) values ($1, $2, $3, $4)', [
    id,
    user.id,
    now,
    JSON.stringify(meeting),
  ])
  return meeting
}

export async function getMeeting(db: Db, id: string): Promise<ZoomMeeting> {
  const { rows } = await db.query<{ data: ZoomMeeting }>(
    'select data from demo.zoom_meeting where id::text = $1 and deleted is null',
    [id],
  )
  if (!rows[0]) throw noMeeting(id)
  return rows[0].data
}

export async function updateMeeting(tx: Db, world: ZoomWorld, id: string, body: unknown): Promise<void> {
  const meeting = await getMeeting(tx, id)
  const { settings: changed, ...wanted } = check(body)
  await countOne(tx, world, { id: meeting.host_id, email: meeting.host_email })
  const after = { ...meeting, ...wanted, settings: { ...meeting.settings, ...changed } }
  await tx.query('update demo.zoom_meeting set data = $2 where id = $1', [id, JSON.stringify(after)])
}

export async function deleteMeeting(tx: Db, world: ZoomWorld, id: string): Promise<void> {
  await getMeeting(tx, id)
  await tx.query('update demo.zoom_meeting set deleted = $2 where id = $1', [id, world.clock.now()])
}

/** Pages by the number of meetings passed; the real token is as opaque. */
export async function listMeetings(db: Db, userId: string, pageSize: number, token: string) {
  const user = await zoomUser(db, userId)
  const from = Number.parseInt(token || '0', 10) || 0
  const { rows } = await db.query<{ data: ZoomMeeting; total: number }>(
    `select data, (count(*) over ())::int as total from demo.zoom_meeting where user_id = $1 and deleted is null
      order by data->>'start_time', id limit $2 offset $3`,
    [user.id, pageSize, from],
  )
  const total = rows[0]?.total ?? 0
  return {
    page_size: pageSize,
    total_records: total,
    next_page_token: from + rows.length < total ? String(from + rows.length) : '',
    meetings: rows.map(({ data }) => {
      const { uuid, id, host_id, topic, type, start_time, duration, timezone, created_at, join_url } = data
      const agenda = data.agenda.slice(0, agendaInList)
      return { uuid, id, host_id, topic, type, start_time, duration, timezone, agenda, created_at, join_url }
    }),
  }
}

function check(body: unknown): z.output<typeof changeBody> {
  const result = changeBody.safeParse(body)
  if (result.success) return result.data
  throw invalidFields(result.error.issues.map((issue) => issue.path.join('.')))
}

async function countOne(tx: Db, world: ZoomWorld, user: ZoomUser): Promise<void> {
  const now = world.clock.now()
  const day = now.toISOString().slice(0, 10)
  const { rows } = await tx.query<{ used: number }>(
    `insert into demo.zoom_quota (user_id, day, used) values ($1, $2, 1)
     on conflict (user_id, day) do update set used = demo.zoom_quota.used + 1 returning used`,
    [user.id, day],
  )
  if ((rows[0]?.used ?? 0) > perDay) {
    throw dayUsedUp(world.clock.real(new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 3600 * 1000)))
  }
}

function zoomSeconds(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`
}
