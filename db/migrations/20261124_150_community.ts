import { type Kysely, sql } from 'kysely'

/**
 * The community has two sides. What is written lives in `post`, `revision` and `review`, which its author and the reviewers read.
 * Whatever peers may read (lists, threads, search, feeds, mails) comes from `question`, `answer` and `remark`, where a row is put by the
 * approval and from which it is taken by hiding: what is not there cannot leak, nor can a name that was never copied.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table post (
      id uuid primary key,
      kind text not null check (kind in ('QUESTION', 'DISCUSSION', 'NOTICE', 'ANSWER', 'COMMENT')),
      author_id uuid not null references person,
      -- Of an answer or comment: its thread, and what it stands under.
      thread_id uuid references post,
      parent_id uuid references post,
      is_anonymous boolean not null default false,
      -- The author of an anonymous question in his own thread.
      is_by_asker boolean not null default false,
      answer_kind text check (answer_kind in ('OFFICIAL', 'INSTRUCTOR', 'PEER')),
      as_of date,
      -- IN_REVIEW is SUBMITTED with a living claim.
      state text not null check (state in
        ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'ESCALATED', 'PUBLISHED', 'REJECTED', 'WITHDRAWN', 'HIDDEN')),
      -- What the author has saved since the last submission; null when that is all there is.
      draft_title text,
      draft_body text,
      draft_tags text[],
      may_be_on_web boolean not null default false,
      -- The consultation that grew out of it is linked from there. Where it was brought over from: source, its id, the consent.
      imported jsonb,
      request_key text,
      request_digest bytea,
      version integer not null default 1,
      created_at timestamptz not null,
      saved_at timestamptz not null,
      submitted_at timestamptz,
      published_at timestamptz,
      constraint one_post_per_request unique (author_id, request_key),
      constraint threads_begin_with_a_question check ((thread_id is null) = (kind in ('QUESTION', 'DISCUSSION', 'NOTICE'))),
      constraint comments_stand_under_something check ((parent_id is not null) = (kind in ('ANSWER', 'COMMENT'))),
      constraint answers_have_a_kind check ((answer_kind is not null) = (kind = 'ANSWER')),
      constraint official_answers_have_a_day check (answer_kind <> 'OFFICIAL' or as_of is not null)
    );
    create index on post (author_id, saved_at desc);
    create index on post (thread_id);
    create index on post (saved_at) where state = 'DRAFT';
    create unique index one_import on post ((imported ->> 'source'), (imported ->> 'id')) where imported is not null;

    -- Never changed but once: the purge puts its hash in the place of the text.
    create table revision (
      id uuid primary key,
      post_id uuid not null references post,
      number integer not null check (number > 0),
      written_by uuid not null references person,
      written_at timestamptz not null,
      title text,
      body text,
      tags text[] not null default '{}',
      text_hash bytea not null,
      detector_version text not null,
      purged_at timestamptz,
      constraint one_number unique (post_id, number),
      constraint text_until_purged check ((body is null) = (purged_at is not null))
    );

    -- start and finish count UTF-16 units of the field's text.
    create table finding (
      id uuid primary key,
      revision_id uuid not null references revision,
      kind text not null check (kind in ('PERSON_NAME', 'ORGANISATION_NAME', 'PHONE', 'EMAIL', 'POSTAL_ADDRESS', 'PAYMENT_CARD',
        'MY_NUMBER', 'CORPORATE_NUMBER', 'BANK_ACCOUNT', 'VEHICLE_PLATE', 'CUSTOMER_OR_ORDER_NUMBER', 'SOCIAL_ACCOUNT', 'URL', 'HEALTH',
        'AMOUNT', 'OTHER')),
      severity text not null check (severity in ('BLOCKING', 'WARNING')),
      field text not null check (field in ('title', 'body')),
      start integer not null check (start >= 0),
      finish integer not null,
      check (finish > start)
    );
    create index on finding (revision_id);

    -- One way from a submission to its final state. An edit of a published post is a review of its own.
    create table review (
      id uuid primary key,
      post_id uuid not null references post,
      is_edit boolean not null,
      state text not null check (state in ('SUBMITTED', 'CHANGES_REQUESTED', 'ESCALATED', 'PUBLISHED', 'REJECTED', 'WITHDRAWN', 'HIDDEN')),
      version integer not null default 1,
      revision_id uuid not null references revision,
      -- A reviewer's wording that goes out only with the author's OK.
      proposed_revision_id uuid references revision,
      false_alarm_reason text,
      claimed_by uuid references person,
      claimed_until timestamptz,
      opened_at timestamptz not null,
      -- Since when the reviewers are at work, in either sense; the clock of one working day runs from here.
      waiting_since timestamptz not null,
      remind_at timestamptz not null,
      due_at timestamptz not null,
      closed_at timestamptz,
      closed_by uuid references person,
      constraint a_claim_ends check ((claimed_by is null) = (claimed_until is null)),
      constraint closed_when_final check ((closed_at is not null) = (state in ('PUBLISHED', 'REJECTED', 'WITHDRAWN', 'HIDDEN')))
    );
    create unique index one_open_review on review (post_id) where closed_at is null;
    create index on review (post_id);
    create index review_queue on review (waiting_since, id) where closed_at is null;
    create index on review (closed_at desc, id) where closed_at is not null;

    create table review_event (
      id uuid primary key,
      review_id uuid not null references review,
      kind text not null check (kind in ('SUBMITTED', 'RESUBMITTED', 'CLAIMED', 'RELEASED', 'MASKED', 'PROPOSED', 'ACCEPTED', 'DECLINED',
        'APPROVED', 'CHANGES_REQUESTED', 'REJECTED', 'ESCALATED', 'UNDONE', 'WITHDRAWN', 'HIDDEN', 'RESTORED', 'PURGED')),
      by_id uuid references person,
      at timestamptz not null,
      message text,
      revision_id uuid references revision
    );
    create index on review_event (review_id, at);

    -- Who read an unmasked text that is not his own.
    create table original_reading (
      id uuid primary key,
      post_id uuid not null references post,
      reader_id uuid not null references person,
      at timestamptz not null
    );
    create index on original_reading (post_id, at);
    create index on original_reading (reader_id, at);

    create table report (
      id uuid primary key,
      post_id uuid not null references post,
      reported_by uuid not null references person,
      reason text not null check (reason in ('CONFIDENTIAL', 'ABUSIVE', 'SPAM', 'OFF_TOPIC', 'OTHER')),
      message text,
      at timestamptz not null,
      decided_at timestamptz,
      decided_by uuid references person,
      upheld boolean,
      check ((decided_at is null) = (upheld is null))
    );
    create unique index one_open_report on report (post_id, reported_by) where decided_at is null;
    create index on report (post_id) where decided_at is null;

    create table muting (
      id uuid primary key,
      person_id uuid not null references person,
      until timestamptz not null,
      reason text not null,
      by_id uuid not null references person,
      at timestamptz not null,
      lifted_at timestamptz,
      lifted_by uuid references person
    );
    create index on muting (person_id) where lifted_at is null;

    -- ── What peers read ──────────────────────────────────────────────────────────────────────────────
    create table question (
      id uuid primary key references post,
      kind text not null check (kind in ('QUESTION', 'DISCUSSION', 'NOTICE')),
      title text not null,
      body text not null,
      body_html text not null,
      excerpt text not null,
      -- Null where the author asked to stay anonymous: the name is not on this side at all.
      shown_author_id uuid references person,
      is_pinned boolean not null default false,
      is_on_web boolean not null default false,
      published_at timestamptz not null,
      edited_at timestamptz,
      active_at timestamptz not null,
      answer_count integer not null default 0 check (answer_count >= 0),
      official_count integer not null default 0 check (official_count >= 0),
      helpful_count integer not null default 0 check (helpful_count >= 0),
      accepted_answer_id uuid
    );
    create index question_newest on question (published_at desc, id desc);
    create index question_active on question (active_at desc, id desc);
    create index question_helpful on question (helpful_count desc, id desc);
    create index question_unanswered on question (published_at desc, id desc) where answer_count = 0 and kind <> 'NOTICE';
    create index question_official on question (published_at desc, id desc) where official_count > 0;
    create index on question (shown_author_id, published_at desc, id desc) where shown_author_id is not null;
    create index question_pinned on question (published_at desc) where is_pinned;

    create table answer (
      id uuid primary key references post,
      question_id uuid not null references question on delete cascade,
      kind text not null check (kind in ('OFFICIAL', 'INSTRUCTOR', 'PEER')),
      body text not null,
      body_html text not null,
      shown_author_id uuid references person,
      is_by_asker boolean not null,
      as_of date,
      published_at timestamptz not null,
      edited_at timestamptz,
      helpful_count integer not null default 0 check (helpful_count >= 0),
      constraint as_of_when_official check (kind <> 'OFFICIAL' or as_of is not null),
      unique (question_id, id)
    );
    create index answer_thread on answer (question_id, published_at, id);
    create index on answer (shown_author_id, published_at desc) where shown_author_id is not null;

    alter table question add constraint accepts_its_own_answer
      foreign key (id, accepted_answer_id) references answer (question_id, id) on delete set null (accepted_answer_id);

    create table remark (
      id uuid primary key references post,
      question_id uuid not null references question on delete cascade,
      answer_id uuid references answer on delete cascade,
      body_html text not null,
      shown_author_id uuid references person,
      is_by_asker boolean not null,
      published_at timestamptz not null
    );
    create index remark_thread on remark (question_id, published_at, id);

    create table question_tag (
      question_id uuid not null references question on delete cascade,
      tag_id uuid not null references tag,
      -- The question's own, so that a tag's list needs no other table.
      published_at timestamptz not null,
      primary key (question_id, tag_id)
    );
    create index on question_tag (tag_id, published_at desc, question_id desc);
    alter table tag add column question_count integer not null default 0 check (question_count >= 0);

    -- Search in Japanese: every sign and every pair of signs of the normalised text, made by us. One row for each text that peers read.
    create table search_text (
      post_id uuid primary key references post,
      question_id uuid not null references question on delete cascade,
      is_title boolean not null,
      text text not null,
      grams text[] not null
    );
    create index search_grams on search_text using gin (grams);
    create index on search_text (question_id);

    create table following (
      person_id uuid not null references person,
      question_id uuid not null references post,
      at timestamptz not null,
      primary key (person_id, question_id)
    );
    create index on following (question_id);

    create table bookmark (
      person_id uuid not null references person,
      question_id uuid not null references question on delete cascade,
      at timestamptz not null,
      primary key (person_id, question_id)
    );
    create index on bookmark (person_id, at desc);

    create table helpful (
      person_id uuid not null references person,
      post_id uuid not null references post,
      at timestamptz not null,
      primary key (person_id, post_id)
    );
    create index on helpful (post_id);

    -- Counts are kept where the rows are, so that no way of writing can miss them.
    create function count_answers() returns trigger language plpgsql as $$
    declare
      thread uuid := coalesce(new.question_id, old.question_id);
      step integer := case tg_op when 'INSERT' then 1 else -1 end;
      kind text := coalesce(new.kind, old.kind);
    begin
      update question set
        answer_count = answer_count + step,
        official_count = official_count + case kind when 'OFFICIAL' then step else 0 end
      where id = thread;
      return null;
    end $$;
    create trigger count_answers after insert or delete on answer for each row execute function count_answers();

    create function count_helpful() returns trigger language plpgsql as $$
    declare
      subject uuid := coalesce(new.post_id, old.post_id);
      step integer := case tg_op when 'INSERT' then 1 else -1 end;
    begin
      update question set helpful_count = helpful_count + step where id = subject;
      update answer set helpful_count = helpful_count + step where id = subject;
      return null;
    end $$;
    create trigger count_helpful after insert or delete on helpful for each row execute function count_helpful();

    create function count_tags() returns trigger language plpgsql as $$
    begin
      update tag set question_count = question_count + case tg_op when 'INSERT' then 1 else -1 end
      where id = coalesce(new.tag_id, old.tag_id);
      return null;
    end $$;
    create trigger count_tags after insert or delete on question_tag for each row execute function count_tags();

    -- ── The directory: what a graduate chose to show ──────────────────────────────────────────────────
    create table profile (
      person_id uuid primary key references person,
      is_listed boolean not null,
      cohort_label text,
      industry text,
      region text,
      company_name text,
      introduction text not null default '',
      introduction_html text not null default '',
      talks_about uuid[] not null default '{}',
      search_grams text[] not null default '{}',
      search_text text not null default '',
      saved_at timestamptz not null
    );
    create index on profile (saved_at desc, person_id) where is_listed;
    create index on profile using gin (search_grams) where is_listed;

    -- The question that a consultation grew out of: the two who meet see it.
    alter table consultation add column related_question_id uuid references post;

    -- ── Notifications ─────────────────────────────────────────────────────────────────────────────────
    create table notification (
      id uuid primary key,
      person_id uuid not null references person,
      topic text not null check (topic in
        ('CONSULTATIONS', 'MY_QUESTIONS', 'FOLLOWED_QUESTIONS', 'NEW_QUESTIONS', 'STUDY_SESSIONS', 'REVIEW_QUEUE', 'DIGEST')),
      kind text not null,
      -- What belongs together is one line and one mail: "3 new answers".
      group_key text not null,
      subject_id uuid,
      detail jsonb not null default '{}',
      path text not null,
      count integer not null default 1 check (count > 0),
      at timestamptz not null,
      read_at timestamptz,
      mailed_at timestamptz
    );
    create unique index one_unread_of_a_group on notification (person_id, group_key) where read_at is null;
    create index on notification (person_id, at desc, id desc);
    create index on notification (person_id) where read_at is null;

    -- Consent under the 特定電子メール法: no row = never asked, which counts as no for mail.
    create table notification_preference (
      person_id uuid not null references person,
      topic text not null check (topic in
        ('CONSULTATIONS', 'MY_QUESTIONS', 'FOLLOWED_QUESTIONS', 'NEW_QUESTIONS', 'STUDY_SESSIONS', 'REVIEW_QUEUE', 'DIGEST')),
      channel text not null check (channel in ('EMAIL', 'IN_APP', 'WEB_PUSH')),
      is_enabled boolean not null,
      set_at timestamptz not null,
      -- The screen, the link in a mail, the office by telephone.
      set_by text not null check (set_by in ('PERSON', 'UNSUBSCRIBE', 'OFFICE')),
      primary key (person_id, topic, channel)
    );
    create table preference_question (
      person_id uuid primary key references person,
      asked_count integer not null default 0,
      answered_at timestamptz,
      last_asked_at timestamptz
    );

    -- RFC 8030, RFC 8291.
    create table push_subscription (
      id uuid primary key,
      person_id uuid not null references person,
      session_id uuid references session,
      endpoint text not null unique,
      p256dh text not null,
      auth text not null,
      created_at timestamptz not null,
      failed_at timestamptz
    );
    create index on push_subscription (person_id);
  `.execute(db)
}
