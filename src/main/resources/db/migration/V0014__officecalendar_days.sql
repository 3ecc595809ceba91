create schema officecalendar;

create table officecalendar.decided_day (
    id bigint generated always as identity primary key,
    day date not null,
    kind text not null check (kind in ('HOLIDAY', 'COMPENSATION', 'SWAPPED_OFF', 'SWAPPED_WORK', 'LOCAL')),
    part text not null check (part in ('WHOLE', 'MORNING', 'AFTERNOON')),
    name text not null,
    basis text not null,
    decided_on date,
    added_at timestamptz not null,
    added_by bigint references security.account,
    added_by_name text,
    withdrawn_at timestamptz,
    withdrawn_by bigint references security.account,
    withdrawn_by_name text,
    withdrawn_reason text,
    constraint a_day_is_withdrawn_with_its_reason
        check ((withdrawn_at is null) = (withdrawn_reason is null) and (withdrawn_at is null) = (withdrawn_by is null))
);
create unique index on officecalendar.decided_day (day, kind, part) where withdrawn_at is null;
comment on table officecalendar.decided_day is 'A day that a national or provincial decision makes other than its weekday and the law do ("ngày nghỉ, làm bù theo quyết định"); nothing is deleted, only withdrawn';
comment on column officecalendar.decided_day.basis is 'The deciding document as people name it, with its number and day';
comment on column officecalendar.decided_day.decided_on is 'The day of the deciding document, where it is known';
comment on column officecalendar.decided_day.added_by is 'Null for what came with the pack';
