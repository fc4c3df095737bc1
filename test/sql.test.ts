import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { SQL_FOLDER, sqlSnapshots } from '../scripts/sql-snapshots.ts'

t.test('db/sql shows the hot queries as they are sent (node scripts/sql-snapshots.ts writes it)', async (t) => {
  const now = await sqlSnapshots()
  t.same((await readdir(SQL_FOLDER)).sort(), [...now.keys()].sort())
  for (const [file, text] of now) t.equal(await readFile(join(SQL_FOLDER, file), 'utf8'), text, file)
})
