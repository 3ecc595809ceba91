-- A lead hands its task on to a division or to one of its people; what they are given is a task below its own.
alter table task.task
    add column handed_from bigint references task.task,
    add column officer_id bigint references security.account,
    add constraint what_is_handed_down_has_one_lead check (handed_from is null or (lead_id is not null and parent_id is null)),
    add constraint a_person_is_given_only_what_is_handed_down check (officer_id is null or handed_from is not null);
create index on task.task (handed_from) where handed_from is not null;
create index on task.task (officer_id, state) where officer_id is not null;
comment on column task.task.handed_from is 'The task of the level above from which it was handed down ("phân công"); null for what was given by a document or by hand';
comment on column task.task.officer_id is 'The person of the lead who is to do it; null where it is the whole body''s';

alter table task.task_event add column named_person text;
comment on column task.task_event.named_person is 'The person it is about: to whom it was handed down; their name on that day';
do $$
declare
    rule text;
begin
    select pg_get_constraintdef(oid) into strict rule from pg_constraint
    where conname = 'task_event_kind_check' and conrelid = 'task.task_event'::regclass;
    alter table task.task_event drop constraint task_event_kind_check;
    execute 'alter table task.task_event add constraint task_event_kind_check '
        || replace(rule, '''CITED''::text', '''CITED''::text, ''HANDED_DOWN''::text');
end $$;

create or replace view task.task_now as
select t.id, t.code, t.parent_id, t.document_id, t.document_words, t.assigner_id, t.lead_id, t.lead_words, t.title, t.field,
       t.product, t.deadline, t.deadline_kind, t.deadline_words, t.authority_id, t.state, t.progress, t.assigned_at,
       t.result_on, t.done_on, t.folded, t.version, 0 as children, 0 as children_done,
       t.original_deadline, t.extensions, t.paused_days, t.asked_until, t.suspended_on, t.suspended_until,
       t.suspended_from, t.promised_on, t.open_obstacles, t.handed_from, t.officer_id, t.assigned_by as given_by
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
       c.promised_on, coalesce(c.open_obstacles, 0), null::bigint, null::bigint, t.assigned_by
from task.task t
left join task.children_now c on c.parent_id = t.id
where t.lead_id is null;

-- The board now counts by these as well.
drop index task.task_counted;
create index task_counted on task.task (lead_id)
    include (assigner_id, authority_id, field, document_id, parent_id, id, state, deadline, deadline_kind, result_on, extensions,
             original_deadline, paused_days, open_obstacles, handed_from, officer_id, assigned_by)
    where lead_id is not null and state <> 'CANCELLED';
drop index task.task_instruction_counted;
create index task_instruction_counted on task.task (assigner_id)
    include (lead_id, authority_id, field, document_id, parent_id, id, state, deadline, deadline_kind, result_on, extensions,
             original_deadline, paused_days, open_obstacles, handed_from, officer_id, assigned_by)
    where parent_id is null;

-- What a body hands down inside itself is no further assignment of the province.
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
       case when p.id is null then t.done_on else p.done_on end as instruction_done_on
from task.task t
left join task.task p on p.id = t.parent_id
where t.lead_id is not null
  and t.handed_from is null
  and t.state <> 'CANCELLED';
comment on view task.fact_task is 'One row a task that has a lead: parents above many addressees are counted through their children; withdrawn tasks, and what a lead hands down to its own divisions and people, are not counted';
