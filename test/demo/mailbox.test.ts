import t from 'tap'
import { listMail, listRawMail, storeMail } from '../../server/demo/mailbox/store.ts'
import { createDemoSchema } from '../../server/demo/schema.ts'
import { testDatabase } from '../support/database.ts'

t.test('the newest mail comes first, the eleventh as well', async (t) => {
  const { pool } = await testDatabase(t)
  await createDemoSchema(pool)
  const numbers = Array.from({ length: 12 }, (_, index) => index + 1)
  for (const number of numbers)
    await storeMail(pool, new Date(0), ['a@example.jp'], Buffer.from(`Subject: ${number}\r\n\r\nx\r\n`))
  const newest = numbers.toReversed().map(String)
  t.same(
    (await listMail(pool, { to: 'A@example.jp', limit: 50 })).map(({ subject }) => subject),
    newest,
  )
  t.same(
    (await listRawMail(pool, { limit: 3 })).map(({ subject }) => subject),
    newest.slice(0, 3),
  )
})
