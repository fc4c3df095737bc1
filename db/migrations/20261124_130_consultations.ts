import { type Kysely, sql } from 'kysely'

/** Consultations and the time they claim. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table consultation (
      id uuid primary key,
      reference text not null unique,
      kind text not null check (kind in ('FOLLOW_UP', 'ORIENTATION')),
      instructor_id uuid not null references instructor,
      member_id uuid not null references person,
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      state text not null check (state in
        ('HELD', 'AWAITING_PAYMENT', 'CONFIRMED', 'COMPLETED', 'NO_SHOW', 'CANCELLED', 'EXPIRED', 'UNPLACED')),
      topic text not null check (char_length(topic) between 1 and 200),
      details text,
      terms_version_id uuid not null references terms_version,
      policy jsonb not null,
      booked_by uuid not null references person,
      booked_at timestamptz not null,
      request_key text not null,
      request_digest bytea not null,
      hold_expires_at timestamptz,
      confirmed_at timestamptz,
      reschedule_count integer not null default 0,
      -- The lowest refund tier met at any rescheduling: a later refund is never above it.
      refund_ceiling_percent integer not null default 100 check (refund_ceiling_percent between 0 and 100),
      invitation_uid text not null unique,
      invitation_sequence integer not null default 0 check (invitation_sequence >= 0),
      -- How the invitations went out first; stays the same for ever (RFC 5546 §3.2.2).
      organizer_name text not null,
      organizer_address text not null,
      version integer not null default 1,
      constraint lasts check (ends_at > starts_at),
      constraint not_with_oneself check (instructor_id <> member_id),
      constraint a_hold_ends check (state not in ('HELD', 'AWAITING_PAYMENT') or hold_expires_at is not null),
      constraint one_per_request unique (booked_by, request_key)
    );
    create index on consultation (member_id, starts_at);
    create index on consultation (instructor_id, starts_at);
    create index on consultation (hold_expires_at) where state in ('HELD', 'AWAITING_PAYMENT');
    create index on consultation (ends_at) where state = 'CONFIRMED';

    -- Who is engaged when. A row is live until released_at is written, by the transaction that frees the time.
    create table time_claim (
      id uuid primary key,
      person_id uuid not null references person,
      during tstzrange not null check (not isempty(during) and lower_inc(during) and not upper_inc(during)),
      consultation_id uuid references consultation,
      claimed_at timestamptz not null,
      released_at timestamptz,
      constraint nobody_is_booked_twice exclude using gist (person_id with =, during with &&) where (released_at is null)
    );
    create index on time_claim (consultation_id) where released_at is null;

    create table consultation_cancellation (
      consultation_id uuid primary key references consultation,
      cancelled_by uuid references person,
      cause text not null check (cause in ('MEMBER', 'INSTRUCTOR', 'STAFF', 'INSTRUCTOR_ABSENT', 'UNPLACED', 'SYSTEM')),
      reason text,
      at timestamptz not null,
      refund_percent integer not null check (refund_percent between 0 and 100),
      refund_amount integer not null check (refund_amount >= 0)
    );

    create table consultation_event (
      id uuid primary key,
      consultation_id uuid not null references consultation,
      kind text not null,
      at timestamptz not null,
      by_person uuid references person,
      detail jsonb not null default '{}'
    );
    create index on consultation_event (consultation_id, id);

    create table consultation_message (
      id uuid primary key,
      consultation_id uuid not null references consultation,
      by_person uuid not null references person,
      at timestamptz not null,
      text text not null
    );
    create index on consultation_message (consultation_id, id);

    create table consultation_notes (
      consultation_id uuid primary key references consultation,
      shared text,
      private_ciphertext bytea,
      updated_at timestamptz not null
    );

    create table video_meeting (
      id uuid primary key,
      consultation_id uuid not null unique references consultation,
      host_user_id text not null,
      state text not null check (state in ('PENDING', 'READY', 'FAILED', 'DELETED')),
      -- Written before the vendor is called; what an attempt without an answer is found by.
      mark text not null unique,
      attempted_at timestamptz,
      gateway_meeting_id text unique,
      meeting_number text,
      passcode text,
      join_url text,
      -- The times the vendor was last told.
      starts_at timestamptz,
      set_by_hand boolean not null default false,
      last_error text,
      created_at timestamptz not null
    );

    -- Zoom allows 100 creations and updates a day and user; ours is counted before each call.
    create table video_call_count (
      host_user_id text not null,
      day date not null,
      calls integer not null,
      primary key (host_user_id, day)
    );

    -- One row a letter, written with the fact it tells of; sent at least once, always under the same Message-ID.
    create table letter (
      id uuid primary key,
      key text not null unique,
      message_id text not null unique,
      kind text not null,
      person_id uuid references person,
      address text not null,
      consultation_id uuid references consultation,
      detail jsonb not null default '{}',
      created_at timestamptz not null,
      sent_at timestamptz,
      -- Never to be sent: refused for good, too late to be of use, or overtaken by a later letter; last_error says which.
      given_up_at timestamptz,
      last_error text
    );
    create index on letter (created_at) where sent_at is null and given_up_at is null;
    create index on letter (consultation_id);

    create table worker_heartbeat (
      worker_id text primary key,
      beat_at timestamptz not null
    );
  `.execute(db)
}
