create table task.reminder (
    id bigint generated always as identity primary key,
    key text not null,
    agency_id bigint not null references organisation.agency,
    account_id bigint not null references security.account,
    account_name text not null,
    at timestamptz not null,
    unique (agency_id, key)
);
comment on table task.reminder is 'A letter by which an assigner urges those whose tasks are late ("công văn đôn đốc")';
comment on column task.reminder.key is 'Of the page from which it was asked for: asking twice makes one letter';

create table task.reminder_line (
    reminder_id bigint not null references task.reminder,
    task_id bigint not null references task.task on delete cascade,
    ordinal int not null,
    time int not null,
    lead_id bigint not null references organisation.agency,
    deadline date not null,
    hindrance text,
    primary key (reminder_id, task_id)
);
create index on task.reminder_line (task_id);
comment on table task.reminder_line is 'A task as the letter names it, with what held on that day';
comment on column task.reminder_line.time is 'The how manieth time it was reminded of';
comment on column task.reminder_line.hindrance is 'What the body says is in the way, or last reported';

-- A reminder is an event of its task. Whatever kinds there are by now stay.
do $$
declare
    rule text;
begin
    select pg_get_constraintdef(oid) into strict rule from pg_constraint
    where conname = 'task_event_kind_check' and conrelid = 'task.task_event'::regclass;
    alter table task.task_event drop constraint task_event_kind_check;
    execute 'alter table task.task_event add constraint task_event_kind_check '
        || replace(rule, '''CITED''::text', '''CITED''::text, ''REMINDED''::text');
end $$;
