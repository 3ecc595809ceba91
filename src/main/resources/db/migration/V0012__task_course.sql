-- How the time of a task runs: extended, suspended, promised; and the obstacles in its way.
alter table task.task
    add column original_deadline date,
    add column extensions int not null default 0 check (extensions >= 0),
    add column paused_days int not null default 0 check (paused_days >= 0),
    add column asked_until date,
    add column suspended_on date,
    add column suspended_until date,
    add column suspended_from text,
    add column promised_on date,
    add column open_obstacles int not null default 0 check (open_obstacles >= 0);
update task.task set original_deadline = deadline;
comment on column task.task.deadline is 'The last good day as it stands now, with every extension and pause';
comment on column task.task.original_deadline is 'The last good day as the task was given; it never changes';
comment on column task.task.extensions is 'How many extensions ("gia hạn") were granted';
comment on column task.task.paused_days is 'By how many days suspensions moved the deadline';
comment on column task.task.asked_until is 'The day asked for by the request for an extension that awaits a decision';
comment on column task.task.suspended_on is 'Since when it is suspended ("tạm dừng"): the first day that does not count';
comment on column task.task.suspended_until is 'When it is meant to be resumed, where the assigner said so';
comment on column task.task.suspended_from is 'The state it goes back to when resumed';
comment on column task.task.promised_on is 'The day last promised for a task that is late ("cam kết tiến độ")';
comment on column task.task.open_obstacles is 'How many obstacles await an answer; a task with one is stuck ("vướng mắc")';

alter table task.task drop constraint task_state_check;
alter table task.task add constraint task_state_check check (state in
    ('ASSIGNED', 'RETURNED', 'IN_PROGRESS', 'REPORTED', 'REDO', 'SUSPENDED', 'DONE', 'CANCELLED', 'REGULAR'));
alter table task.task add constraint suspended_has_its_day
    check ((state = 'SUSPENDED') = (suspended_on is not null) and (state = 'SUSPENDED') = (suspended_from is not null));
alter table task.task add constraint an_original_stays check ((deadline is null) = (original_deadline is null));

create table task.obstacle (
    id bigint generated always as identity primary key,
    task_id bigint not null references task.task,
    kind text not null check (kind in ('RULES', 'FUNDS', 'PEOPLE', 'SYSTEMS', 'DATA', 'COORDINATION', 'OTHER')),
    words text not null,
    proposal text,
    remover_id bigint references organisation.agency,
    remover_words text,
    state text not null check (state in ('OPEN', 'ANSWERED', 'CLOSED')),
    named_at timestamptz not null,
    named_by text not null,
    answer text,
    answered_at timestamptz,
    answered_by text,
    answered_by_agency_id bigint references organisation.agency,
    check (remover_id is not null or remover_words is not null),
    check (state <> 'ANSWERED' or (answer is not null and answered_at is not null))
);
create index on task.obstacle (task_id);
create index on task.obstacle (remover_id, state);
comment on table task.obstacle is 'What stands in the way of a task ("khó khăn, vướng mắc"), named by its lead with who could remove it';
comment on column task.obstacle.proposal is 'What the lead asks of those above ("đề xuất, kiến nghị")';
comment on column task.obstacle.remover_id is 'The body that could remove it; remover_words where it is none that we know';
comment on column task.obstacle.answer is 'The last answer; earlier ones stand in the history of the task';

alter table task.task_event drop constraint task_event_kind_check;
alter table task.task_event add constraint task_event_kind_check check (kind in
    ('GIVEN', 'STARTED', 'PROGRESSED', 'SUBMITTED', 'ACCEPTED', 'SENT_BACK', 'RETURNED', 'REASSIGNED', 'WITHDRAWN', 'CITED',
     'EXTENSION_ASKED', 'EXTENSION_TAKEN_BACK', 'EXTENSION_GRANTED', 'EXTENSION_REFUSED', 'SUSPENDED', 'RESUMED', 'COMMITTED',
     'OBSTACLE_NAMED', 'OBSTACLE_ANSWERED', 'OBSTACLE_CLOSED', 'OBSTACLE_REOPENED'));
alter table task.task_event
    add column until date,
    add column deadline_before date,
    add column deadline date,
    add column obstacle_id bigint references task.obstacle;
create index on task.task_event (obstacle_id) where obstacle_id is not null;
comment on column task.task_event.until is 'The day asked for, granted or promised, or until when it is suspended';
comment on column task.task_event.deadline_before is 'The deadline before this event, where the event moved it';
comment on column task.task_event.deadline is 'The deadline from this event on, where the event moved it';
comment on column task.task_event.obstacle_id is 'The obstacle it is about';

-- A parent is due when the next of those still at work is due; once all have reported, it stands by a share that is late,
-- if any is, else by the one that had the longest time.
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
           when t.state = 'CANCELLED' or c.all_of_them = 0 then 'CANCELLED'
           when c.done = c.all_of_them then 'DONE'
           when c.done + c.regular = c.all_of_them then 'REGULAR'
           when c.done + c.reported = c.all_of_them then 'REPORTED'
           when c.done + c.reported + c.suspended = c.all_of_them then 'SUSPENDED'
           when c.waiting < c.all_of_them then 'IN_PROGRESS'
           else 'ASSIGNED'
       end,
       coalesce(c.progress, 0), t.assigned_at, c.result_on,
       case when c.done = c.all_of_them and t.state <> 'CANCELLED' then c.done_on end,
       t.folded, t.version, c.all_of_them, c.done,
       t.original_deadline, coalesce(c.extensions, 0), coalesce(c.paused_days, 0), null::date, null::date, null::date, null::text,
       c.promised_on, c.open_obstacles
from task.task t
cross join lateral (
    select count(*)::int as all_of_them,
           count(*) filter (where state = 'DONE')::int as done,
           count(*) filter (where state = 'REGULAR')::int as regular,
           count(*) filter (where state = 'REPORTED')::int as reported,
           count(*) filter (where state = 'SUSPENDED')::int as suspended,
           count(*) filter (where state in ('ASSIGNED', 'RETURNED'))::int as waiting,
           floor(avg(case when state = 'DONE' then 100 else progress end))::int as progress,
           max(result_on) as result_on,
           max(done_on) as done_on,
           coalesce(
               min(deadline) filter (where state not in ('DONE', 'REPORTED', 'SUSPENDED')),
               min(deadline) filter (where result_on > deadline),
               max(deadline)) as due,
           max(extensions)::int as extensions,
           max(paused_days)::int as paused_days,
           min(promised_on) filter (where state not in ('DONE', 'REPORTED')) as promised_on,
           coalesce(sum(open_obstacles), 0)::int as open_obstacles
    from task.task child
    where child.parent_id = t.id and child.state <> 'CANCELLED'
) c
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
       t.promised_on
from task.task t
where t.lead_id is not null
  and t.state <> 'CANCELLED';
comment on column task.fact_task.state is 'ASSIGNED, RETURNED, IN_PROGRESS, REPORTED, REDO, SUSPENDED, DONE, REGULAR; in time or late follows from the days';
comment on column task.fact_task.deadline is 'The last good day with every extension and pause; null where none is stated or the task is regular';
comment on column task.fact_task.original_deadline is 'The last good day as the task was given';
comment on column task.fact_task.extensions is 'How many extensions were granted; done on time after extension: done_on after original_deadline + paused_days and not after deadline';
comment on column task.fact_task.paused_days is 'By how many days suspensions moved the deadline';
comment on column task.fact_task.open_obstacles is 'Obstacles that await an answer; the task is stuck while there is one';
comment on column task.fact_task.promised_on is 'The day last promised for a task that was late';
