-- slotMaterial
/* prepared: slot-material */
    select
      i.person_id, i.time_zone, i.buffer_before_minutes, i.buffer_after_minutes, i.minimum_notice_minutes,
      i.booking_window_days, i.slot_interval_minutes, i.maximum_per_day, i.maximum_per_week, i.closed_on_public_holidays,
      coalesce((
        select json_agg(json_build_array(h.weekday, h.start_minute, h.end_minute, h.effective_from, h.effective_until, h.kind))
        from weekly_hours h where h.instructor_id = i.person_id
      ), '[]') as hours,
      coalesce((
        select json_agg(json_build_array(e.date, e.intervals))
        from availability_exception e
        where e.instructor_id = i.person_id and e.date between $1 and $2
      ), '[]') as exceptions,
      claimed.given, claimed.other,
      (
        select string_agg(
  timestamptz_send(lower("b"."during")) || timestamptz_send(upper("b"."during")), ''::bytea)
        from external_calendar x join external_busy b on b.calendar_id = x.id
        where x.instructor_id = i.person_id and x.removed_at is null and b.during && tstzrange($3, $4)
      ) as external,
      viewed.viewer
    from instructor i
    cross join lateral (
      select
        string_agg(
  timestamptz_send(lower("t"."during")) || timestamptz_send(upper("t"."during")), ''::bytea) filter (where c.instructor_id = i.person_id) as given,
        string_agg(
  timestamptz_send(lower("t"."during")) || timestamptz_send(upper("t"."during")), ''::bytea) filter (where c.instructor_id is distinct from i.person_id) as other

      from time_claim t left join consultation c on c.id = t.consultation_id
      where t.released_at is null and t.during && tstzrange($5, $6)
        and t.consultation_id is distinct from $7::uuid
        and (c.id is null or not (c.state = 'HELD' and c.hold_expires_at <= $8 and not exists (
      select from payment p join payment_attempt a on a.payment_id = p.id
      where p.consultation_id = c.id and a.state in ('CREATED', 'OPEN', 'VOUCHER', 'PAID')))) and t.person_id = i.person_id
    ) as claimed
    cross join (
      select string_agg(
  timestamptz_send(lower("t"."during")) || timestamptz_send(upper("t"."during")), ''::bytea) as viewer
      from time_claim t left join consultation c on c.id = t.consultation_id
      where t.released_at is null and t.during && tstzrange($9, $10)
        and t.consultation_id is distinct from $11::uuid
        and (c.id is null or not (c.state = 'HELD' and c.hold_expires_at <= $12 and not exists (
      select from payment p join payment_attempt a on a.payment_id = p.id
      where p.consultation_id = c.id and a.state in ('CREATED', 'OPEN', 'VOUCHER', 'PAID')))) and t.person_id = $13::uuid
    ) as viewed
    where i.retired_at is null and ($14 or i.person_id = any($15::uuid[]))
    order by i.person_id;

-- busyTimesOf
/* prepared: busy-times */
    select t.person_id, string_agg(
  timestamptz_send(lower("t"."during")) || timestamptz_send(upper("t"."during")), ''::bytea) as busy
    from time_claim t left join consultation c on c.id = t.consultation_id
    where t.person_id = any($1::uuid[]) and t.released_at is null and t.during && tstzrange($2, $3)
      and t.consultation_id is distinct from $4::uuid
      and (c.id is null or not (c.state = 'HELD' and c.hold_expires_at <= $5 and not exists (
      select from payment p join payment_attempt a on a.payment_id = p.id
      where p.consultation_id = c.id and a.state in ('CREATED', 'OPEN', 'VOUCHER', 'PAID'))))
    group by t.person_id;
