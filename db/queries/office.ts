import type { TermsKindName } from '../columns.ts'
import type { Reader, Tx } from '../transaction.ts'

export const settingRows = (db: Reader) => db.selectFrom('setting').select(['key', 'value']).execute()

export const saveSetting = (tx: Tx, row: { key: string; value: object; updatedAt: Date; updatedBy: string | null }) =>
  tx
    .insertInto('setting')
    .values({ key: row.key, value: JSON.stringify(row.value), updated_at: row.updatedAt, updated_by: row.updatedBy })
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet((row) => ({
        value: row.ref('excluded.value'),
        updated_at: row.ref('excluded.updated_at'),
        updated_by: row.ref('excluded.updated_by'),
      })),
    )
    .execute()

/** The newest version of some terms that is in force on `day`. */
export const termsInForce = (db: Reader, kind: TermsKindName, day: string) =>
  db
    .selectFrom('terms_version')
    .selectAll()
    .where('kind', '=', kind)
    .where('effective_from', '<=', day)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

export const faqRows = (db: Reader) => db.selectFrom('faq').selectAll().orderBy('position').execute()

export const tagsByIds = (db: Reader, ids: string[]) =>
  db.selectFrom('tag').selectAll().where('id', 'in', ids).orderBy('position').execute()
