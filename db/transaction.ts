import type { Transaction } from 'kysely'
import type { Db } from './client.ts'
import type { DB } from './types.ts'

declare const branded: unique symbol

/** Proof of being inside a transaction: what every writer asks for. */
export type Tx = Transaction<DB> & { readonly [branded]: true }

/** For readers, which may stand inside or outside a transaction. */
export type Reader = Db | Tx

/** Commits when `work` resolves, rolls back when it throws. No HTTP call belongs in here. */
export const transaction = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction().execute((trx) => work(trx as Tx))
