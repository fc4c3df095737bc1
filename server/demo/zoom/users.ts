import { createHash } from 'node:crypto'
import type { Db } from '../database.ts'
import { noUser } from './errors.ts'

export interface ZoomUser {
  id: string
  email: string
}

/** Everybody at example.jp, or a part of it, has a licence in the association's account; nobody else is known. */
const member = /^([^@\s]+)@(?:[a-z0-9-]+\.)*example\.jp$/

/** By id or by address, as Zoom takes both; 1001 otherwise. */
export async function zoomUser(db: Db, idOrEmail: string): Promise<ZoomUser> {
  const wanted = idOrEmail.toLowerCase()
  if (member.test(wanted)) {
    const user = { id: createHash('sha256').update(wanted).digest('base64url').slice(0, 22), email: wanted }
    await db.query('insert into demo.zoom_user (id, email) values ($1, $2) on conflict do nothing', [
      user.id,
      user.email,
    ])
    return user
  }
  const { rows } = await db.query<ZoomUser>('select id, email from demo.zoom_user where id = $1', [idOrEmail])
  if (!rows[0]) throw noUser(idOrEmail)
  return rows[0]
}

export async function listUsers(db: Db): Promise<ZoomUser[]> {
  const { rows } = await db.query<ZoomUser>('select id, email from demo.zoom_user order by email limit 300')
  return rows
}

export function userBody(user: ZoomUser) {
  const name = member.exec(user.email)?.[1] ?? user.email
  return {
    id: user.id,
    email: user.email,
    first_name: '見本',
    last_name: name,
    display_name: `見本 ${name}`,
    type: 2, // licensed
    status: 'active',
    timezone: 'Asia/Tokyo',
    language: 'jp-JP',
  }
}
