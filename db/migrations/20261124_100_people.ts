import { type Kysely, sql } from 'kysely'

/** People, how they sign in, what they may do. Names are never folded (髙・﨑・𠮷 survive). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create extension if not exists btree_gist;

    -- The association's own words: {"ja": "…", "en": "…"}, Japanese always there.
    create domain localized as jsonb
      check (jsonb_typeof(value) = 'object' and jsonb_typeof(value -> 'ja') = 'string');

    create table person (
      id uuid primary key,
      family_name text not null default '',
      given_name text not null default '',
      family_name_kana text,
      given_name_kana text,
      roman_name text,
      certificate_name text,
      display_name text not null check (display_name <> ''),
      headline text,
      locale text not null check (locale in ('JA', 'EN')),
      time_zone text not null,
      calendar_feed_version integer not null default 1,
      version integer not null default 1,
      created_at timestamptz not null,
      left_at timestamptz
    );

    create table name_change (
      id uuid primary key,
      person_id uuid not null references person,
      before jsonb not null,
      after jsonb not null,
      changed_at timestamptz not null,
      changed_by uuid references person
    );
    create index on name_change (person_id, changed_at);

    create table email_address (
      id uuid primary key,
      person_id uuid not null references person,
      address text not null,
      normalized text not null unique,
      is_primary boolean not null,
      verified_at timestamptz not null
    );
    create unique index one_primary_address on email_address (person_id) where is_primary;
    create index on email_address (person_id);

    create table role_grant (
      id uuid primary key,
      person_id uuid not null references person,
      role text not null check (role in ('LEARNER', 'GRADUATE', 'INSTRUCTOR', 'MODERATOR', 'STAFF', 'ADMIN', 'SPONSOR_CONTACT')),
      granted_at timestamptz not null,
      granted_by uuid references person,
      reason text,
      revoked_at timestamptz,
      revoked_by uuid references person
    );
    create unique index one_live_grant on role_grant (person_id, role) where revoked_at is null;

    create table sign_in_code (
      id uuid primary key,
      purpose text not null check (purpose in ('SIGN_IN', 'ADD_ADDRESS', 'CONFIRM')),
      normalized text not null,
      address text not null,
      person_id uuid references person,
      code_hash bytea not null,
      -- Null: told by telephone, and so good in any browser.
      browser_hash bytea,
      ip text not null,
      tries integer not null default 0,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz
    );
    create index on sign_in_code (normalized, created_at);
    create index on sign_in_code (ip, created_at);
    create index on sign_in_code (browser_hash, created_at);

    create table session (
      id uuid primary key,
      person_id uuid not null references person,
      token_hash bytea not null unique,
      previous_token_hash bytea unique,
      rotated_at timestamptz not null,
      created_at timestamptz not null,
      authenticated_at timestamptz not null,
      -- When a passkey or TOTP stood behind this session: what STAFF and ADMIN need beside a mailed code.
      confirmed_at timestamptz,
      last_seen_at timestamptz not null,
      expires_at timestamptz not null,
      user_agent text,
      revoked_at timestamptz
    );
    create index on session (person_id) where revoked_at is null;

    create table passkey (
      id uuid primary key,
      person_id uuid not null references person,
      credential_id text not null unique,
      public_key bytea not null,
      counter bigint not null,
      transports text[] not null,
      backed_up boolean not null,
      name text not null,
      created_at timestamptz not null,
      last_used_at timestamptz
    );
    create index on passkey (person_id);

    create table passkey_challenge (
      id uuid primary key,
      purpose text not null check (purpose in ('REGISTER', 'SIGN_IN', 'CONFIRM')),
      person_id uuid references person,
      browser_hash bytea not null,
      challenge text not null unique,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz
    );
    create index on passkey_challenge (browser_hash, created_at);

    -- RFC 6238. The secret is sealed; last_step keeps a code from being used twice.
    create table totp (
      person_id uuid primary key references person,
      secret_ciphertext bytea not null,
      created_at timestamptz not null,
      confirmed_at timestamptz,
      last_step bigint,
      tries integer not null default 0,
      tries_since timestamptz
    );

    create table audit_event (
      id uuid primary key,
      at timestamptz not null,
      actor_id uuid references person,
      action text not null,
      subject_type text not null,
      subject_id uuid,
      detail jsonb not null default '{}'
    );
    create index on audit_event (subject_id, at);
    create index on audit_event (at);
  `.execute(db)
}
