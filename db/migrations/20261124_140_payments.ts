import { type Kysely, sql } from 'kysely'

/** Payments, refunds and the ledger that proves where every captured yen is. Whole yen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table payment (
      id uuid primary key,
      consultation_id uuid unique references consultation,
      payer_id uuid not null references person,
      method text not null check (method in ('CARD', 'KONBINI', 'BANK_TRANSFER', 'INVOICE', 'CREDIT', 'FREE')),
      state text not null check (state in
        ('PENDING', 'AWAITING_TRANSFER', 'PAID', 'FAILED', 'EXPIRED', 'REFUNDING', 'REFUNDED', 'PARTLY_REFUNDED', 'INVOICED')),
      net integer not null check (net >= 0),
      tax integer not null check (tax >= 0),
      amount integer not null,
      tax_rate_percent integer not null,
      -- Of the one attempt that was booked; what else was captured goes back and stands in the ledger alone.
      captured_amount integer not null default 0 check (captured_amount in (0, amount)),
      refunded_amount integer not null default 0 check (refunded_amount >= 0),
      pay_by timestamptz,
      payment_intent_id text unique,
      paid_at timestamptz,
      waived_by uuid references person,
      waived_reason text,
      created_at timestamptz not null,
      constraint adds_up check (amount = net + tax),
      constraint no_more_back_than_came check (refunded_amount <= captured_amount)
    );

    create table payment_attempt (
      id uuid primary key,
      payment_id uuid not null references payment,
      number integer not null,
      method text not null check (method in ('CARD', 'KONBINI')),
      state text not null check (state in ('CREATED', 'OPEN', 'VOUCHER', 'PAID', 'FAILED', 'EXPIRED')),
      -- Sent to the gateway as it stands, so that a repeated call with the same key is the same call.
      expires_at timestamptz not null,
      idempotency_key text not null unique,
      checkout_id text unique,
      checkout_url text,
      voucher_url text,
      -- Whose money it was, once it came; more than one attempt of a payment can turn out paid.
      payment_intent_id text unique,
      created_at timestamptz not null,
      -- When the gateway was last asked about it: the sweep takes the longest unasked first.
      checked_at timestamptz not null,
      unique (payment_id, number)
    );
    create index on payment_attempt (checked_at) where state in ('CREATED', 'OPEN', 'VOUCHER');

    create table refund (
      id uuid primary key,
      payment_id uuid not null references payment,
      -- What is given back, a whole attempt's or a part; not always the intent that stands on the payment.
      payment_intent_id text not null,
      amount integer not null check (amount > 0),
      reason text not null,
      state text not null check (state in ('REQUESTED', 'PENDING', 'SUCCEEDED', 'FAILED')),
      gateway_refund_id text unique,
      requested_by uuid references person,
      requested_at timestamptz not null,
      settled_at timestamptz,
      checked_at timestamptz not null,
      last_error text
    );
    create index on refund (payment_id);
    create index on refund (checked_at) where state in ('REQUESTED', 'PENDING');

    -- What a sponsor will be billed for at the month's end.
    create table sponsor_charge (
      id uuid primary key,
      organisation_id uuid not null references organisation,
      sponsorship_id uuid not null references sponsorship,
      consultation_id uuid not null unique references consultation,
      month date not null check (extract(day from month) = 1),
      amount integer not null check (amount >= 0),
      created_at timestamptz not null,
      reduced_at timestamptz
    );
    create index on sponsor_charge (organisation_id, month);

    create table gateway_event (
      id text primary key,
      type text not null,
      payload jsonb not null,
      received_at timestamptz not null,
      handled_at timestamptz
    );
    create index on gateway_event (received_at) where handled_at is null;

    -- Double entry: the lines of one posting add up to nought. Positive = debit.
    create table ledger_entry (
      id uuid primary key,
      posting_id uuid not null,
      account text not null check (account in
        ('GATEWAY', 'RECEIVABLE', 'BOOKED', 'CREDITED', 'FEE', 'REFUNDING', 'REFUNDED', 'WAITING')),
      amount integer not null check (amount <> 0),
      payment_id uuid not null references payment,
      refund_id uuid references refund,
      reason text not null,
      at timestamptz not null
    );
    create index on ledger_entry (payment_id);
    create index on ledger_entry (posting_id);

    create function ledger_is_append_only() returns trigger language plpgsql as $$
      begin raise exception 'ledger_entry is append-only'; end $$;
    create trigger append_only before update or delete on ledger_entry
      for each row execute function ledger_is_append_only();

    create function posting_is_balanced() returns trigger language plpgsql as $$
      begin
        if (select sum(amount) from ledger_entry where posting_id = new.posting_id) <> 0 then
          raise exception 'posting % is not balanced', new.posting_id using errcode = 'check_violation';
        end if;
        return null;
      end $$;
    create constraint trigger balanced after insert on ledger_entry
      deferrable initially deferred for each row execute function posting_is_balanced();
  `.execute(db)
}
