import { type ParsedMail, simpleParser } from 'mailparser'
import type { Db } from '../database.ts'

export interface StoredMail {
  id: string
  received: Date
  messageId: string | null
  from: string
  to: string
  subject: string
  text: string
  html: string
  calendar: string | null
  calendarMethod: string | null
}

const columns = `id::text, received, message_id as "messageId", sender as "from", recipient as "to", subject,
  body as "text", html, calendar, calendar_method as "calendarMethod"`

/** One row for each recipient of the envelope, with the letter as it came and what a mail program would show of it. */
export async function storeMail(db: Db, received: Date, recipients: string[], raw: Buffer): Promise<void> {
  const mail = await simpleParser(raw)
  const calendar = calendarPart(mail)
  for (const recipient of recipients) {
    await db.query(
      `insert into demo.mail
         (received, message_id, sender, recipient, subject, body, html, calendar, calendar_method, raw)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        received,
        mail.messageId ?? null,
        mail.from?.text ?? '',
        recipient,
        mail.subject ?? '',
        mail.text ?? '',
        mail.html || '',
        calendar?.ics ?? null,
        calendar?.method ?? null,
        raw,
      ],
    )
  }
}

function calendarPart(mail: ParsedMail): { ics: string; method: string | null } | null {
  const part = mail.attachments.find((attachment) => attachment.contentType === 'text/calendar')
  if (!part) return null
  const type = part.headers.get('content-type')
  const params = typeof type === 'object' && type !== null && 'params' in type ? type.params : null
  const method: unknown = params && 'method' in params ? params.method : null
  return { ics: part.content.toString(), method: typeof method === 'string' ? method : null }
}

/** Newest first. `to` is compared whole, without regard to case. */
export async function listMail(db: Db, query: { to?: string; limit: number; before?: string }): Promise<StoredMail[]> {
  const { rows } = await db.query<StoredMail>(
    `select ${columns} from demo.mail
      where ($1::text is null or lower(recipient) = lower($1)) and ($2::bigint is null or id < $2)
      order by mail.id desc limit $3`,
    [query.to ?? null, query.before ?? null, query.limit],
  )
  return rows
}

export async function listRawMail(
  db: Db,
  query: { to?: string; limit: number },
): Promise<(StoredMail & { raw: Buffer })[]> {
  const { rows } = await db.query<StoredMail & { raw: Buffer }>(
    `select ${columns}, raw from demo.mail where $1::text is null or lower(recipient) = lower($1)
      order by mail.id desc limit $2`,
    [query.to ?? null, query.limit],
  )
  return rows
}

export async function findMail(db: Db, id: string): Promise<StoredMail | null> {
  const { rows } = await db.query<StoredMail>(`select ${columns} from demo.mail where id::text = $1`, [id])
  return rows[0] ?? null
}

export async function rawMail(db: Db, id: string): Promise<Buffer | null> {
  const { rows } = await db.query<{ raw: Buffer }>('select raw from demo.mail where id::text = $1', [id])
  return rows[0]?.raw ?? null
}

/** Who has mail, those with the newest first. */
export async function mailboxes(db: Db): Promise<{ to: string; count: number }[]> {
  const { rows } = await db.query<{ to: string; count: number }>(
    `select lower(recipient) as "to", count(*)::int as count from demo.mail
      group by lower(recipient) order by max(id) desc limit 100`,
  )
  return rows
}
