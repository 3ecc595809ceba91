-- An instruction to many bodies is done when its assigner says so, not when the last share closes.
alter table task.task drop constraint a_parent_has_no_work_of_its_own;
alter table task.task add constraint a_parent_has_no_work_of_its_own
    check (lead_id is not null or state in ('ASSIGNED', 'DONE', 'CANCELLED'));
alter table task.task drop constraint nothing_is_done_without_its_proof;
alter table task.task add constraint nothing_is_done_without_its_proof
    check (lead_id is null or state not in ('REPORTED', 'DONE') or (result is not null and result_on is not null));
comment on column task.task.done_on is 'The day of the proving result, not of the click; of an instruction to many bodies, of the last share when its assigner confirmed the whole';

-- Until now the last acceptance of a share closed the whole: who made it is who confirmed.
create temporary table finished on commit drop as
select p.id, p.version + 1 as version, c.done_on, e.at, e.account_id, e.account_name, e.agency_id
from task.task p
cross join lateral (
    select max(done_on) as done_on from task.task child
    where child.parent_id = p.id and child.state <> 'CANCELLED'
    having bool_and(child.state = 'DONE')
) c
cross join lateral (
    select * from task.task_event event
    where event.kind = 'ACCEPTED' and event.task_id in (select id from task.task child where child.parent_id = p.id)
    order by event.at desc, event.id desc
    limit 1
) e
where p.lead_id is null and p.state <> 'CANCELLED';
update task.task p set state = 'DONE', progress = 100, result_on = f.done_on, done_on = f.done_on, version = f.version
from finished f where f.id = p.id;
insert into task.task_event (task_id, version, at, account_id, account_name, agency_id, kind, from_state, to_state, progress)
select id, version, at, account_id, account_name, agency_id, 'ACCEPTED', 'ASSIGNED', 'DONE', 100 from finished;

-- Once every share has closed, the whole waits for its assigner.
create or replace view task.task_now as
select t.id, t.code, t.parent_id, t.document_id, t.document_words, t.assigner_id, t.lead_id, t.lead_words, t.title, t.field,
       t.product, t.deadline, t.deadline_kind, t.deadline_words, t.authority_id, t.state, t.progress, t.assigned_at,
       t.result_on, t.done_on, t.folded, t.version, 0 as children, 0 as children_done,
       t.original_deadline, t.extensions, t.paused_days, t.asked_until, t.suspended_on, t.suspended_until,
       t.suspended_from, t.promised_on, t.open_obstacles
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
       c.promised_on, coalesce(c.open_obstacles, 0)
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
       case when p.id is null then t.done_on else p.done_on end as instruction_done_on
from task.task t
left join task.task p on p.id = t.parent_id
where t.lead_id is not null
  and t.state <> 'CANCELLED';
comment on column task.fact_task.instruction_done_on is 'The day on which the whole instruction was done: of a share of one to many bodies, only once its assigner has confirmed the whole';
