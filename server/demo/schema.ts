import type { Pool } from 'pg'
import { inTransaction } from './database.ts'

/**
 * The outside world's own memory. It lives beside the platform's tables only so that it survives restarts and is shared
 * by several processes; no migration knows it and the platform never reads it.
 * Instants are the demo clock's, unless a column says real.
 */
const tables = `
create schema if not exists demo;

create table if not exists demo.clock (
  id boolean primary key default true check (id),
  offset_ms float8 not null default 0 check (offset_ms >= 0)
);
insert into demo.clock default values on conflict do nothing;

create table if not exists demo.secret (name text primary key, value text not null);

create table if not exists demo.fault (
  id bigint primary key generated always as identity,
  service text not null,
  operation text not null,
  kind text not null,
  amount float8 not null,
  remaining int check (remaining > 0)
);

create table if not exists demo.stripe_object (
  seq bigint primary key generated always as identity,
  id text not null unique,
  object text not null,
  parent text,
  due timestamptz,
  data jsonb not null
);
create index if not exists stripe_object_list on demo.stripe_object (object, seq desc);
create index if not exists stripe_object_parent on demo.stripe_object (parent);
create index if not exists stripe_object_due on demo.stripe_object (due) where due is not null;

create table if not exists demo.stripe_idempotency (
  key text primary key,
  fingerprint text not null,
  created timestamptz not null,
  status int not null,
  body jsonb not null
);

create table if not exists demo.stripe_delivery (
  id bigint primary key generated always as identity,
  event text not null,
  type text not null,
  due timestamptz not null,
  behind_next boolean not null default false,
  attempts int not null default 0,
  leased_until_real timestamptz,
  ended timestamptz,
  outcome text
);
create index if not exists stripe_delivery_open on demo.stripe_delivery (due) where ended is null;

create table if not exists demo.zoom_user (id text primary key, email text not null unique);
create table if not exists demo.zoom_token (token text primary key, expires timestamptz not null);
create table if not exists demo.zoom_meeting (
  id bigint primary key,
  user_id text not null,
  created timestamptz not null,
  deleted timestamptz,
  data jsonb not null
);
create index if not exists zoom_meeting_user on demo.zoom_meeting (user_id, created desc);
create table if not exists demo.zoom_quota (user_id text, day date, used int not null, primary key (user_id, day));

create table if not exists demo.mail (
  id bigint primary key generated always as identity,
  received timestamptz not null,
  message_id text,
  sender text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  html text not null,
  calendar text,
  calendar_method text,
  raw bytea not null
);
create index if not exists mail_recipient on demo.mail (lower(recipient), id desc);
`

/** Number of the advisory lock under which processes that start together make the tables one after another. */
const schemaLock = 7_200_114

export async function createDemoSchema(pool: Pool): Promise<void> {
  await inTransaction(pool, async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [schemaLock])
    await tx.query(tables)
  })
}
