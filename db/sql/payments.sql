-- attemptsToCheck
select *
from "payment_attempt"
where "state" in ($1, $2, $3)
and "checked_at" <= $4
order by "checked_at"
limit $5;

-- overdueHolds
select "id"
from "consultation"
where "state" in ($1, $2)
and "hold_expires_at" <= $3
order by "hold_expires_at"
limit $4;
