create schema task;

-- search without diacritics in any part of a long text
create extension if not exists pg_trgm;

create table task.code_counter (
    year int primary key,
    last_number bigint not null
);
comment on table task.code_counter is 'The last number given to a task in a year; its row lock puts those who give tasks at the same moment in a line';

create table task.task (
    id bigint generated always as identity primary key,
    code text not null unique,
    parent_id bigint references task.task,
    document_id bigint references document.document,
    document_words text,
    source_key text not null,
    assigner_id bigint not null references organisation.agency,
    lead_id bigint references organisation.agency,
    lead_words text not null,
    title text collate "vi-x-icu" not null,
    content text not null,
    field text not null check (field in ('KHCN_DMST_CDS', 'DE_AN_06', 'CCHC', 'CHUNG')),
    product text,
    target text,
    deadline date,
    deadline_kind text not null
        check (deadline_kind in ('NONE', 'DATE', 'MONTH', 'YEAR_END', 'RECURRING', 'ASAP', 'CONTINUOUS')),
    deadline_words text,
    deadline_rule text,
    authority_id bigint references organisation.agency,
    state text not null
        check (state in ('ASSIGNED', 'RETURNED', 'IN_PROGRESS', 'REPORTED', 'REDO', 'DONE', 'CANCELLED', 'REGULAR')),
    progress int not null default 0 check (progress between 0 and 100),
    assigned_at timestamptz not null,
    assigned_by bigint not null references security.account,
    result text,
    result_on date,
    done_on date,
    folded text not null,
    version int not null default 0,
    unique (source_key, lead_id),
    check (lead_id is not null or parent_id is null),
    constraint a_parent_has_no_work_of_its_own check (lead_id is not null or state in ('ASSIGNED', 'CANCELLED')),
    constraint nothing_is_done_without_its_proof
        check (state not in ('REPORTED', 'DONE') or (result is not null and result_on is not null)),
    constraint done_has_its_day check ((state = 'DONE') = (done_on is not null))
);
create unique index on task.task (source_key) where parent_id is null;
create index on task.task (lead_id, state, deadline);
create index on task.task (assigner_id, state);
create index on task.task (parent_id) include (state, progress, done_on, result_on);
create index on task.task (field);
create index on task.task (document_id);
create index on task.task using gin (folded gin_trgm_ops);
comment on table task.task is 'One thing given to one body to do ("nhiệm vụ"), or, without a lead of its own, the parent above what many bodies were given';
comment on column task.task.code is 'NV-year-number; for one of many addressees, the number under its parent follows after a dot';
comment on column task.task.document_words is 'The document it was given by, as people name it, at the moment of giving';
comment on column task.task.source_key is 'What it was made from (the confirmed proposal): the same one never gives two tasks to the same body';
comment on column task.task.lead_words is 'Who leads, in the words of the document';
comment on column task.task.authority_id is 'The body that decides and accepts the result ("thẩm quyền")';
comment on column task.task.result is 'The result in words, as the lead reported it and as long as it has not been sent back';
comment on column task.task.result_on is 'The day of the document that proves the result';
comment on column task.task.done_on is 'The day of the proving result, not of the click';
comment on column task.task.folded is 'Code, words, lead and document without diacritics, for search';
comment on column task.task.version is 'How many times it has changed; who changes it names the version they were looking at';

create table task.task_party (
    id bigint generated always as identity primary key,
    task_id bigint not null references task.task,
    agency_id bigint references organisation.agency,
    words text not null,
    role text not null check (role in ('COORDINATING', 'MONITORING'))
);
create index on task.task_party (task_id);
create index on task.task_party (agency_id, task_id);
comment on table task.task_party is 'Who else takes part; of an instruction to many bodies it is kept once, with the parent';

create table task.task_event (
    id bigint generated always as identity primary key,
    task_id bigint not null references task.task,
    version int not null,
    at timestamptz not null,
    account_id bigint not null references security.account,
    account_name text not null,
    agency_id bigint not null references organisation.agency,
    kind text not null
        check (kind in ('GIVEN', 'STARTED', 'PROGRESSED', 'SUBMITTED', 'ACCEPTED', 'SENT_BACK', 'RETURNED', 'REASSIGNED', 'WITHDRAWN')),
    from_state text,
    to_state text not null,
    progress int not null,
    note text,
    result_on date,
    other_agency_id bigint references organisation.agency,
    unique (task_id, version)
);
comment on table task.task_event is 'What happened to a task: one row for each of its versions';
comment on column task.task_event.account_name is 'The person''s name on that day';
comment on column task.task_event.note is 'Why, or the words of the report';
comment on column task.task_event.other_agency_id is 'The body proposed when returned, the new lead when given to another';

create table task.evidence (
    id bigint generated always as identity primary key,
    task_id bigint not null references task.task,
    event_id bigint not null references task.task_event,
    sha256 text not null check (length(sha256) = 64),
    file_name text not null,
    kind text not null check (kind in ('PDF', 'OFFICE', 'OLD_OFFICE', 'PNG', 'JPEG', 'TEXT')),
    size bigint not null
);
create index on task.evidence (task_id);
create index on task.evidence (event_id);
comment on table task.evidence is 'Files that came with a report ("minh chứng"); the bytes lie in the store of files';
comment on column task.evidence.kind is 'What the first bytes say it is';

-- Where each task stands: a task with a lead as it is stored, a parent as its children make it.
create view task.task_now as
select t.id, t.code, t.parent_id, t.document_id, t.document_words, t.assigner_id, t.lead_id, t.lead_words, t.title, t.field,
       t.product, t.deadline, t.deadline_kind, t.deadline_words, t.authority_id, t.state, t.progress, t.assigned_at,
       t.result_on, t.done_on, t.folded, t.version, 0 as children, 0 as children_done
from task.task t
where t.lead_id is not null
union all
select t.id, t.code, t.parent_id, t.document_id, t.document_words, t.assigner_id, t.lead_id, t.lead_words, t.title, t.field,
       t.product, t.deadline, t.deadline_kind, t.deadline_words, t.authority_id,
       case
           when t.state = 'CANCELLED' or c.all_of_them = 0 then 'CANCELLED'
           when c.done = c.all_of_them then 'DONE'
           when c.done + c.regular = c.all_of_them then 'REGULAR'
           when c.done + c.reported = c.all_of_them then 'REPORTED'
           when c.waiting < c.all_of_them then 'IN_PROGRESS'
           else 'ASSIGNED'
       end,
       coalesce(c.progress, 0), t.assigned_at, c.result_on,
       case when c.done = c.all_of_them and t.state <> 'CANCELLED' then c.done_on end,
       t.folded, t.version, c.all_of_them, c.done
from task.task t
cross join lateral (
    select count(*)::int as all_of_them,
           count(*) filter (where state = 'DONE')::int as done,
           count(*) filter (where state = 'REGULAR')::int as regular,
           count(*) filter (where state = 'REPORTED')::int as reported,
           count(*) filter (where state in ('ASSIGNED', 'RETURNED'))::int as waiting,
           floor(avg(case when state = 'DONE' then 100 else progress end))::int as progress,
           max(result_on) as result_on,
           max(done_on) as done_on
    from task.task child
    where child.parent_id = t.id and child.state <> 'CANCELLED'
) c
where t.lead_id is null;
comment on view task.task_now is 'Tasks as lists and the board show them: the state of a parent is that of its children together';

create view task.fact_task as
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
       t.authority_id is not null as has_authority
from task.task t
where t.lead_id is not null
  and t.state <> 'CANCELLED';
comment on view task.fact_task is 'One row a task that has a lead: parents above many addressees are counted through their children, withdrawn tasks are not counted';
comment on column task.fact_task.id is 'The task';
comment on column task.fact_task.code is 'Its code, NV-year-number';
comment on column task.fact_task.parent_id is 'The instruction to many bodies that it is part of; null where the instruction names one lead';
comment on column task.fact_task.document_id is 'The document it was given by';
comment on column task.fact_task.assigner_id is 'The body that gave it and accepts the result';
comment on column task.fact_task.agency_id is 'The lead: the one body that answers for it';
comment on column task.fact_task.field is 'Field of work: KHCN_DMST_CDS, DE_AN_06, CCHC, CHUNG';
comment on column task.fact_task.state is 'ASSIGNED, RETURNED, IN_PROGRESS, REPORTED, REDO, DONE, REGULAR; in time or late follows from the days';
comment on column task.fact_task.deadline is 'The last good day; null where none is stated or the task is regular';
comment on column task.fact_task.deadline_kind is 'How the deadline is meant: NONE, DATE, MONTH, YEAR_END, RECURRING, ASAP, CONTINUOUS';
comment on column task.fact_task.assigned_on is 'The day it was given to its present lead, in Vietnam';
comment on column task.fact_task.done_on is 'The day of the proving document, once accepted';
comment on column task.fact_task.progress is 'Per cent, as reported by the lead; 100 when accepted';
comment on column task.fact_task.has_product is 'Whether the product that proves it done is stated';
comment on column task.fact_task.title is 'What is to be done, in short';
comment on column task.fact_task.result_on is 'The day of the proving document as reported, accepted or not yet';
comment on column task.fact_task.has_authority is 'Whether it is stated who decides and accepts the result';
