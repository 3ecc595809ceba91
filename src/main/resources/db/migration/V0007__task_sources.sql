alter table task.task add column bands bigint[];
create index on task.task using gin (bands);
comment on column task.task.bands is 'MinHash of the runs of three words of an instruction: much the same ones have one in common; null for the children of a parent';

create table task.task_source (
    id bigint generated always as identity primary key,
    task_id bigint not null references task.task,
    document_id bigint references document.document,
    document_words text,
    source_key text not null unique,
    content text not null,
    deadline_kind text not null
        check (deadline_kind in ('NONE', 'DATE', 'MONTH', 'YEAR_END', 'RECURRING', 'ASAP', 'CONTINUOUS')),
    deadline date,
    deadline_words text,
    added_at timestamptz not null,
    added_by bigint not null references security.account,
    added_by_name text not null
);
create index on task.task_source (task_id, id);
create index on task.task_source (document_id);
comment on table task.task_source is 'A later document that repeats a task already given: its words beside those of the document it was given by';
comment on column task.task_source.source_key is 'What it was made from, as of a task: one proposal is never both';
comment on column task.task_source.deadline is 'The day that this document names; the task keeps its own';

alter table task.task_event drop constraint task_event_kind_check;
alter table task.task_event add constraint task_event_kind_check check (kind in
    ('GIVEN', 'STARTED', 'PROGRESSED', 'SUBMITTED', 'ACCEPTED', 'SENT_BACK', 'RETURNED', 'REASSIGNED', 'WITHDRAWN', 'CITED'));
