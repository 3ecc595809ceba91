create schema notification;

-- What happened, with what a notice says about it.
create view task.fact_task_event as
select e.id,
       e.task_id,
       t.parent_id,
       t.code,
       t.title,
       t.assigner_id,
       t.lead_id as agency_id,
       t.deadline,
       e.kind,
       e.at,
       e.account_id,
       e.agency_id as acting_id,
       e.other_agency_id as named_id
from task.task_event e
join task.task t on t.id = e.task_id;
comment on view task.fact_task_event is 'One row for each thing that happened to a task or to a parent above many';
comment on column task.fact_task_event.id is 'The event';
comment on column task.fact_task_event.task_id is 'What it happened to';
comment on column task.fact_task_event.parent_id is 'The instruction to many bodies that the task is part of';
comment on column task.fact_task_event.code is 'Code of the task';
comment on column task.fact_task_event.title is 'What is to be done, in short';
comment on column task.fact_task_event.assigner_id is 'The body that gave the task';
comment on column task.fact_task_event.agency_id is 'The lead as it is now; null for a parent';
comment on column task.fact_task_event.deadline is 'The deadline as it is now';
comment on column task.fact_task_event.kind is 'What happened: GIVEN, STARTED, SUBMITTED, ...';
comment on column task.fact_task_event.at is 'When';
comment on column task.fact_task_event.account_id is 'Who did it';
comment on column task.fact_task_event.acting_id is 'The body for which they did it';
comment on column task.fact_task_event.named_id is 'The other body it is about: proposed, newly given to, asked to remove an obstacle';

create table notification.notice (
    id bigint generated always as identity primary key,
    kind text not null,
    agency_id bigint not null references organisation.agency,
    audience text not null check (audience in ('WORKERS', 'GIVERS', 'HEADS')),
    task_id bigint not null references task.task on delete cascade,
    event_id bigint references task.task_event on delete cascade,
    code text not null,
    title text not null,
    deadline date,
    days int,
    from_agency_id bigint references organisation.agency,
    by_account_id bigint references security.account,
    at timestamptz not null
);
create unique index on notification.notice (event_id, agency_id, audience) where event_id is not null;
create unique index on notification.notice (task_id, kind, agency_id, audience, deadline, days) nulls not distinct
    where event_id is null;
create index on notification.notice (agency_id, at desc, id desc);
comment on table notification.notice is 'Something the people of a body are told ("thông báo"); told once, however often it is looked for';
comment on column notification.notice.audience is 'Who of the body: all who work on tasks, those who give them, or its heads';
comment on column notification.notice.event_id is 'What happened; null where the days alone are the reason';
comment on column notification.notice.deadline is 'The deadline as it was when told';
comment on column notification.notice.days is 'The bound of the rule by which it is told, where it is told by a rule';
comment on column notification.notice.by_account_id is 'Who did it: that person is not told';

create table notification.notice_read (
    account_id bigint not null references security.account,
    notice_id bigint not null references notification.notice on delete cascade,
    primary key (account_id, notice_id)
);
