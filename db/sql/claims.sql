-- lockPeople
select pg_advisory_xact_lock(key)
    from (
      select distinct hashtextextended(id::text, 0) as key
      from unnest($1::uuid[]) as id
      order by key
    ) as ordered;

-- insertClaims
insert into "time_claim" ("id", "person_id", "during", "consultation_id", "claimed_at")
values ($1, $2, tstzrange($3, $4), $5, $6)
on conflict do nothing
returning "person_id";

-- releaseClaims
update "time_claim"
set "released_at" = $1
where "consultation_id" = $2
and "released_at" is null;

-- deadHolds
select distinct c.id
    from time_claim t join consultation c on c.id = t.consultation_id
    where t.person_id = any($1::uuid[]) and t.released_at is null and t.during && tstzrange($2, $3)
      and (c.state = 'HELD' and c.hold_expires_at <= $4 and not exists (
      select from payment p join payment_attempt a on a.payment_id = p.id
      where p.consultation_id = c.id and a.state in ('CREATED', 'OPEN', 'VOUCHER', 'PAID')));

-- consultationsByRequests
select consultation.* from consultation
    join unnest(
      $1::uuid[], $2::text[]
    ) as asked (booked_by, request_key) using (booked_by, request_key);

-- countUnpaidHolds
select count(*) as "count"
from "consultation"
where "member_id" = $1
and "state" in ($2, $3)
and "hold_expires_at" > $4;
