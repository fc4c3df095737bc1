import { type Kysely, sql } from 'kysely'

/** What the office can change: settings, texts, terms, tags, sponsors. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table setting (
      key text primary key,
      value jsonb not null,
      updated_at timestamptz not null,
      updated_by uuid references person
    );

    create table terms_version (
      id uuid primary key,
      kind text not null check (kind in ('COURSE', 'CONSULTATION', 'COMMUNITY', 'PRIVACY')),
      version integer not null check (version > 0),
      effective_from date not null,
      body localized not null,
      body_html localized not null,
      unique (kind, version)
    );

    create table faq (
      id uuid primary key,
      position integer not null,
      question localized not null,
      answer localized not null,
      answer_html localized not null
    );

    create table tag (
      id uuid primary key,
      slug text not null unique,
      name localized not null,
      position integer not null
    );

    create table organisation (
      id uuid primary key,
      name text not null,
      corporate_number text check (corporate_number ~ '^\\d{13}$'),
      created_at timestamptz not null
    );

    -- A company that sends a person and lets him pay by invoice. quota = consultations it pays for; null = no limit.
    create table sponsorship (
      id uuid primary key,
      organisation_id uuid not null references organisation,
      person_id uuid not null references person,
      billing_contact text not null,
      allows_invoice boolean not null,
      quota integer check (quota >= 0),
      used integer not null default 0 check (used >= 0),
      starts_at timestamptz not null,
      ended_at timestamptz,
      constraint quota_is_kept check (quota is null or used <= quota)
    );
    create unique index one_live_sponsorship on sponsorship (person_id) where ended_at is null;

    create table sponsor_contact (
      organisation_id uuid not null references organisation,
      person_id uuid not null references person,
      primary key (organisation_id, person_id)
    );
  `.execute(db)
}
