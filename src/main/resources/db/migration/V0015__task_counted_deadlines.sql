-- How a deadline was counted, so that it can be counted again when the calendar changes.
alter table task.task
    add column counted_from date,
    add column counted_amount int check (counted_amount >= 0),
    add column counted_unit text check (counted_unit in ('WORKING_DAY', 'DAY', 'WEEK', 'MONTH', 'YEAR')),
    add constraint counted_whole_or_not_at_all
        check ((counted_from is null) = (counted_amount is null) and (counted_from is null) = (counted_unit is null));
comment on column task.task.counted_from is 'The day of the event from which the deadline is counted ("kể từ ngày …"); null for a day that is named';
comment on column task.task.counted_amount is 'The length of the term, in counted_unit';
create index on task.task (counted_from, counted_amount, counted_unit, deadline) where counted_from is not null;

update task.task
set counted_from = (regexp_match(deadline_rule, 'from (\d{4}-\d{2}-\d{2})$'))[1]::date,
    counted_amount = (regexp_match(deadline_rule, '^(\d{1,3}) '))[1]::int,
    counted_unit = case when deadline_rule like '% working days from %' then 'WORKING_DAY' else 'DAY' end
where deadline_rule ~ '^\d{1,3} (working )?days from \d{4}-\d{2}-\d{2}$' and deadline is not null;

-- A deadline that moves with the calendar is an event of its task. Whatever kinds there are by now stay.
do $$
declare
    rule text;
begin
    select pg_get_constraintdef(oid) into strict rule from pg_constraint
    where conname = 'task_event_kind_check' and conrelid = 'task.task_event'::regclass;
    alter table task.task_event drop constraint task_event_kind_check;
    execute 'alter table task.task_event add constraint task_event_kind_check '
        || replace(rule, '''CITED''::text', '''CITED''::text, ''DEADLINE_MOVED''::text');
end $$;
