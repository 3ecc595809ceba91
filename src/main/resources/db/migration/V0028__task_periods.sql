-- Regular tasks owe a result each period; progress in per cent only where there is something to measure; the document that
-- proves a result is named.
alter table task.task
    add column rhythm text,
    add column rhythm_from date,
    add column owed_on date,
    add column measured boolean not null default false;
update task.task set measured = true
where target ~ '[0-9] ?%' or target ~ '(^|[^0-9/.,-])[0-9][0-9.,]* +[[:alpha:]]';
comment on column task.task.rhythm is 'How often a regular task owes a result ("monthly, before day 5"), as the document says or the assigner set it; null while it owes none';
comment on column task.task.rhythm_from is 'Periods that fall due after this day are owed';
comment on column task.task.owed_on is 'The last good day of the earliest period without a result; past, it is late. Changes only when a result or the rhythm does';
comment on column task.task.measured is 'Whether its target is a measure, so that progress is told in per cent';

create table task.period_result (
    id bigint generated always as identity primary key,
    task_id bigint not null references task.task,
    due date not null,
    state text not null check (state in ('SENT', 'ACCEPTED', 'SENT_BACK')),
    words text not null,
    proved_on date not null,
    unique (task_id, due)
);
comment on table task.period_result is 'The result of a regular task for a period, named by the last good day of the period';
comment on column task.period_result.proved_on is 'The day of the proving document: in time if not after due';

do $$
declare
    rule text;
begin
    select pg_get_constraintdef(oid) into strict rule from pg_constraint
    where conname = 'task_event_kind_check' and conrelid = 'task.task_event'::regclass;
    alter table task.task_event drop constraint task_event_kind_check;
    execute 'alter table task.task_event add constraint task_event_kind_check '
        || replace(rule, '''CITED''::text', '''CITED''::text, ''RHYTHM_SET''::text, ''PERIOD_SENT''::text,
            ''PERIOD_ACCEPTED''::text, ''PERIOD_SENT_BACK''::text');
end $$;
alter table task.task_event
    add column proof_words text,
    add column proof_document_id bigint references document.document;
comment on column task.task_event.proof_words is 'The document that proves the result, its type and number';
comment on column task.task_event.proof_document_id is 'The same among the stored documents, where it is one';

-- The earliest that any of the children owes.
alter table task.children_now add column owed_on date;
create or replace function task.together(parent bigint) returns setof task.children_now language sql stable as $$
    select parent,
           count(*)::int,
           count(*) filter (where state = 'DONE')::int,
           count(*) filter (where state = 'REGULAR')::int,
           count(*) filter (where state = 'REPORTED')::int,
           count(*) filter (where state = 'SUSPENDED')::int,
           count(*) filter (where state in ('ASSIGNED', 'RETURNED'))::int,
           floor(avg(case when state = 'DONE' then 100 else progress end))::int,
           max(result_on),
           max(done_on),
           coalesce(
               min(deadline) filter (where state not in ('DONE', 'REPORTED', 'SUSPENDED')),
               min(deadline) filter (where result_on > deadline),
               max(deadline)),
           max(extensions)::int,
           max(paused_days)::int,
           min(promised_on) filter (where state not in ('DONE', 'REPORTED')),
           coalesce(sum(open_obstacles), 0)::int,
           min(owed_on)
    from task.task child
    where child.parent_id = parent and child.state <> 'CANCELLED'
$$;

create or replace function task.keep_children_now() returns trigger language plpgsql as $$
declare
    parents bigint[];
begin
    if tg_op = 'INSERT' then
        select array_agg(distinct parent_id) into parents from after where parent_id is not null;
    elsif tg_op = 'UPDATE' then
        select array_agg(distinct parent_id) into parents from
            (select parent_id from before union all select parent_id from after) changed where parent_id is not null;
    else
        select array_agg(distinct b.parent_id) into parents
        from before b join task.task p on p.id = b.parent_id;
    end if;
    if parents is null then
        return null;
    end if;
    insert into task.children_now (parent_id) select unnest(parents) order by 1 on conflict do nothing;
    -- Two who change two children of one parent at once come here one after the other; the second then sees what the first did.
    perform from task.children_now where parent_id = any (parents) order by parent_id for update;
    update task.children_now n
    set all_of_them = c.all_of_them, done = c.done, regular = c.regular, reported = c.reported, suspended = c.suspended,
        waiting = c.waiting, progress = c.progress, result_on = c.result_on, done_on = c.done_on, due = c.due,
        extensions = c.extensions, paused_days = c.paused_days, promised_on = c.promised_on, open_obstacles = c.open_obstacles,
        owed_on = c.owed_on
    from unnest(parents) p (id) cross join lateral task.together(p.id) c
    where n.parent_id = p.id;
    return null;
end $$;
create or replace view task.task_now as
select t.id, t.code, t.parent_id, t.document_id, t.document_words, t.assigner_id, t.lead_id, t.lead_words, t.title, t.field,
       t.product, t.deadline, t.deadline_kind, t.deadline_words, t.authority_id, t.state, t.progress, t.assigned_at,
       t.result_on, t.done_on, t.folded, t.version, 0 as children, 0 as children_done,
       t.original_deadline, t.extensions, t.paused_days, t.asked_until, t.suspended_on, t.suspended_until,
       t.suspended_from, t.promised_on, t.open_obstacles, t.handed_from, t.officer_id, t.assigned_by as given_by, t.owed_on,
       t.measured
from task.task t
where t.lead_id is not null
union all
select t.id, t.code, t.parent_id, t.document_id, t.document_words, t.assigner_id, t.lead_id, t.lead_words, t.title, t.field,
       t.product, coalesce(c.due, t.deadline), t.deadline_kind, t.deadline_words, t.authority_id,
       case
           when t.state <> 'ASSIGNED' then t.state
           when coalesce(c.all_of_them, 0) = 0 then 'CANCELLED'
           when c.regular > 0 and c.done + c.regular = c.all_of_them then 'REGULAR'
           when c.done + c.reported = c.all_of_them then 'REPORTED'
           when c.done + c.reported + c.suspended = c.all_of_them then 'SUSPENDED'
           when c.waiting < c.all_of_them then 'IN_PROGRESS'
           else 'ASSIGNED'
       end,
       case when t.state = 'DONE' then 100 else coalesce(c.progress, 0) end, t.assigned_at, c.result_on, t.done_on,
       t.folded, t.version, coalesce(c.all_of_them, 0), coalesce(c.done, 0),
       t.original_deadline, coalesce(c.extensions, 0), coalesce(c.paused_days, 0), null::date, null::date, null::date, null::text,
       c.promised_on, coalesce(c.open_obstacles, 0), null::bigint, null::bigint, t.assigned_by, c.owed_on,
       t.measured
from task.task t
left join task.children_now c on c.parent_id = t.id
where t.lead_id is null;

create or replace view task.fact_task as
select t.id,
       t.code,
       t.parent_id,
       t.document_id,
       t.assigner_id,
       t.lead_id as agency_id,
       t.field,
       t.state,
       t.deadline,
       t.deadline_kind,
       (t.assigned_at at time zone 'Asia/Ho_Chi_Minh')::date as assigned_on,
       t.done_on,
       t.progress,
       t.product is not null as has_product,
       t.title,
       t.result_on,
       t.authority_id is not null as has_authority,
       t.original_deadline,
       t.extensions,
       t.paused_days,
       t.open_obstacles,
       t.promised_on,
       case when p.id is null then t.done_on else p.done_on end as instruction_done_on,
       t.owed_on,
       t.measured
from task.task t
left join task.task p on p.id = t.parent_id
where t.lead_id is not null
  and t.handed_from is null
  and t.state <> 'CANCELLED';
comment on column task.fact_task.owed_on is 'Regular tasks: the last good day of the earliest period without a result; past, it is late';
comment on column task.fact_task.measured is 'Whether progress in per cent means anything: the target is a measure';
