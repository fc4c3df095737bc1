-- findConsultation
select *
from "consultation"
where "id" = $1;

-- consultationsOfMember (upcoming)
select *
from "consultation"
where "member_id" = $1
and ("state" in ($2, $3, $4) or ("state" = $5
and "ends_at" > $6))
and (starts_at, id) > ($7, $8)
order by "starts_at" asc, "id" asc
limit $9;

-- consultationsOfMember (past)
select *
from "consultation"
where "member_id" = $1
and not ("state" in ($2, $3, $4) or ("state" = $5
and "ends_at" > $6))
order by "starts_at" desc, "id" desc
limit $7;

-- countConsultationsOfMember
select count(*) as "count"
from "consultation"
where "member_id" = $1
and ("state" in ($2, $3, $4) or ("state" = $5
and "ends_at" > $6));

-- scheduledConsultations
select *
from "consultation"
where "starts_at" < $1
and "ends_at" > $2
and "state" != $3
and "instructor_id" = $4
order by "starts_at", "id";

-- eventsOf
select *
from "consultation_event"
where "consultation_id" in ($1)
order by "id";

-- messagesOf
select *
from "consultation_message"
where "consultation_id" in ($1)
order by "id";
