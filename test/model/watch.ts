import type pg from 'pg'

/**
 * Keeps every state that a booking's row ever had, also those that came and went between two looks: invariants about change need
 * them. Only in databases of tests.
 */
export async function watchRows(pool: Pick<pg.Pool, 'query'>): Promise<void> {
  await pool.query(`
    create schema watch;
    create table watch.consultation (
      seq bigint primary key generated always as identity,
      id uuid not null,
      old_state text, new_state text not null,
      old_sequence int, new_sequence int not null,
      moved boolean not null,
      same_identity boolean not null
    );
    create function watch.note() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        insert into watch.consultation (id, new_state, new_sequence, moved, same_identity)
        values (new.id, new.state, new.invitation_sequence, false, true);
      else
        insert into watch.consultation (id, old_state, new_state, old_sequence, new_sequence, moved, same_identity)
        values (new.id, old.state, new.state, old.invitation_sequence, new.invitation_sequence,
          (old.starts_at, old.ends_at) is distinct from (new.starts_at, new.ends_at),
          (old.invitation_uid, old.organizer_address, old.reference, old.member_id)
            is not distinct from (new.invitation_uid, new.organizer_address, new.reference, new.member_id));
      end if;
      return null;
    end $$;
    create trigger watch after insert or update on consultation for each row execute function watch.note();`)
}

export const forgetHistory = (pool: Pick<pg.Pool, 'query'>) => pool.query('delete from watch.consultation')
