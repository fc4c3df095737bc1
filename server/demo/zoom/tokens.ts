import type { Db } from '../database.ts'
import { randomText } from '../random.ts'
import { badGrant, expiredToken, invalidToken } from './errors.ts'
import type { ZoomWorld } from './world.ts'

export interface ZoomCredentials {
  accountId: string
  clientId: string
  clientSecret: string
}

/** Seconds. */
const lifetime = 3600

export async function grantToken(
  db: Db,
  world: ZoomWorld,
  credentials: ZoomCredentials,
  asked: { grantType?: string; accountId?: string; authorization?: string },
): Promise<object> {
  const basic = Buffer.from(`${credentials.clientId}:${credentials.clientSecret}`).toString('base64')
  if (asked.authorization !== `Basic ${basic}`) throw badGrant('invalid_client', 'Invalid client_id or client_secret')
  if (asked.grantType !== 'account_credentials') throw badGrant('unsupported_grant_type', 'unsupported grant type')
  if (asked.accountId !== credentials.accountId) throw badGrant('invalid_request', 'Bad Request')
  const token = randomText(180)
  const now = world.clock.now()
  await db.query('delete from demo.zoom_token where expires < $1', [new Date(now.getTime() - 24 * 3600 * 1000)])
  await db.query('insert into demo.zoom_token (token, expires) values ($1, $2)', [
    token,
    new Date(now.getTime() + lifetime * 1000),
  ])
  return {
    access_token: token,
    token_type: 'bearer',
    expires_in: lifetime,
    scope:
      'meeting:read:meeting:admin meeting:write:meeting:admin meeting:update:meeting:admin meeting:delete:meeting:admin',
    api_url: 'https://api.zoom.us',
  }
}

export async function checkToken(db: Db, world: ZoomWorld, authorization: string | undefined): Promise<void> {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1]
  const { rows } = await db.query<{ expires: Date }>('select expires from demo.zoom_token where token = $1', [token])
  if (!rows[0]) throw invalidToken()
  if (rows[0].expires <= world.clock.now()) throw expiredToken()
}

export async function expireTokens(db: Db, world: ZoomWorld): Promise<void> {
  await db.query('update demo.zoom_token set expires = $1 where expires > $1', [world.clock.now()])
}
