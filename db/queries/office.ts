import type { Insertable } from 'kysely'
import type { TermsKindName } from '../columns.ts'
import type { Reader, Tx } from '../transaction.ts'
import type { Faq, Tag, TermsVersion } from '../types.ts'

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

export const newestTerms = (db: Reader, kind: TermsKindName) =>
  db
    .selectFrom('terms_version')
    .selectAll()
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

/** A version that stands is never changed: bookings name the one that they were made under. */
export const insertTerms = (tx: Tx, terms: Insertable<TermsVersion>) =>
  tx.insertInto('terms_version').values(terms).execute()

export const faqRows = (db: Reader) => db.selectFrom('faq').selectAll().orderBy('position').execute()

export const saveFaq = (tx: Tx, faq: Insertable<Faq>) =>
  tx
    .insertInto('faq')
    .values(faq)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((row) => ({
        position: row.ref('excluded.position'),
        question: row.ref('excluded.question'),
        answer: row.ref('excluded.answer'),
        answer_html: row.ref('excluded.answer_html'),
      })),
    )
    .execute()

export const deleteFaqs = (tx: Tx, ids: readonly string[]) => tx.deleteFrom('faq').where('id', 'in', ids).execute()

export const tagRows = (db: Reader) => db.selectFrom('tag').selectAll().orderBy('position').orderBy('slug').execute()

export const saveTag = (tx: Tx, tag: Insertable<Tag>) =>
  tx
    .insertInto('tag')
    .values(tag)
    .onConflict((conflict) =>
      conflict.column('slug').doUpdateSet((row) => ({
        name: row.ref('excluded.name'),
        position: row.ref('excluded.position'),
      })),
    )
    .execute()
