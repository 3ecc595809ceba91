-- Who is away from when to when, and who acts for them meanwhile; what was done in another's name keeps both names.
create schema absence;

create table absence.absence (
    id bigint generated always as identity primary key,
    agency_id bigint not null references organisation.agency,
    account_id bigint not null references security.account,
    deputy_id bigint not null references security.account,
    first_day date not null,
    last_day date not null,
    reason text,
    stated_at timestamptz not null,
    stated_by bigint not null references security.account,
    ended_at timestamptz,
    ended_by bigint references security.account,
    check (last_day >= first_day),
    check (account_id <> deputy_id),
    check ((ended_at is null) = (ended_by is null)),
    constraint away_once_at_a_time exclude using gist
        (int8range(account_id, account_id, '[]') with &&, daterange(first_day, last_day, '[]') with &&)
        where (ended_at is null)
);
create index on absence.absence (deputy_id, last_day) where ended_at is null;
create index on absence.absence (agency_id, last_day desc);
comment on table absence.absence is 'Somebody is away ("vắng mặt"), and somebody of the same body stands in for them; ends by itself after its last day, or earlier when ended_at says so';
comment on column absence.absence.stated_by is 'The person, or the head of the body for them';

alter table task.task_event
    add column for_account_id bigint references security.account,
    add column for_account_name text,
    add constraint in_one_name_only check ((for_account_id is null) = (for_account_name is null));
comment on column task.task_event.for_account_id is 'In whose name it was done ("thay"), while that person was away; account_id is who did it';
comment on column task.task_event.for_account_name is 'That person''s name on that day';
