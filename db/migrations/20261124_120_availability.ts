import { type Kysely, sql } from 'kysely'

/** When an instructor can be booked. Hours are wall-clock minutes (0–1440) in the instructor's zone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table instructor (
      person_id uuid primary key references person,
      title localized,
      biography localized not null,
      biography_html localized not null,
      time_zone text not null,
      position integer not null default 0,
      video_user_id text,
      retired_at timestamptz,
      buffer_before_minutes integer not null default 0 check (buffer_before_minutes between 0 and 240),
      buffer_after_minutes integer not null default 10 check (buffer_after_minutes between 0 and 240),
      minimum_notice_minutes integer not null default 1440 check (minimum_notice_minutes between 0 and 43200),
      booking_window_days integer not null default 60 check (booking_window_days between 1 and 365),
      slot_interval_minutes integer not null default 15 check (slot_interval_minutes between 5 and 240),
      maximum_per_day integer check (maximum_per_day > 0),
      maximum_per_week integer check (maximum_per_week > 0),
      closed_on_public_holidays boolean not null default true,
      availability_version integer not null default 1
    );

    create table instructor_expertise (
      instructor_id uuid not null references instructor,
      tag_id uuid not null references tag,
      position integer not null,
      primary key (instructor_id, tag_id)
    );

    create table weekly_hours (
      id uuid primary key,
      instructor_id uuid not null references instructor,
      weekday smallint not null check (weekday between 1 and 7),
      start_minute smallint not null check (start_minute between 0 and 1439),
      end_minute smallint not null check (end_minute between 1 and 1440),
      effective_from date,
      effective_until date,
      kind text not null check (kind in ('FOLLOW_UP', 'ORIENTATION', 'BOTH')),
      check (start_minute < end_minute),
      check (effective_from is null or effective_until is null or effective_from <= effective_until)
    );
    create index on weekly_hours (instructor_id);

    -- Replaces the weekly hours of one date. intervals = [[startMinute, endMinute, kind], …]; empty = closed that day.
    create table availability_exception (
      instructor_id uuid not null references instructor,
      date date not null,
      intervals jsonb not null check (jsonb_typeof(intervals) = 'array'),
      reason text,
      primary key (instructor_id, date)
    );

    create table external_calendar (
      id uuid primary key,
      instructor_id uuid not null references instructor,
      name text not null,
      url_ciphertext bytea not null,
      url_hash bytea not null,
      -- What the server said of the copy that we have (RFC 9110 §8.8), and when its busy times were worked out.
      etag text,
      last_modified text,
      expanded_at timestamptz,
      last_read_at timestamptz,
      last_error text,
      created_at timestamptz not null,
      removed_at timestamptz
    );
    create unique index one_live_calendar on external_calendar (instructor_id, url_hash) where removed_at is null;

    create table external_busy (
      calendar_id uuid not null references external_calendar,
      during tstzrange not null check (not isempty(during))
    );
    create index on external_busy using gist (calendar_id, during);

    create table slot_watch (
      id uuid primary key,
      person_id uuid not null references person,
      instructor_id uuid references instructor,
      kind text not null check (kind in ('FOLLOW_UP', 'ORIENTATION')),
      -- The first time that was open when we last looked; an earlier one is news. Null = none was, so any is.
      sooner_than timestamptz,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      notified_at timestamptz,
      cancelled_at timestamptz
    );
    create unique index one_live_watch on slot_watch (person_id, kind, instructor_id) nulls not distinct
      where notified_at is null and cancelled_at is null;
  `.execute(db)
}
