create table task.draft (
    id bigint generated always as identity primary key,
    key text not null unique,
    agency_id bigint not null references organisation.agency,
    account_name text not null,
    saved_at timestamptz not null,
    title text not null,
    content text not null,
    leads text not null,
    coordinating text not null,
    deadline text not null,
    product text not null,
    target text not null,
    field text not null,
    authority text not null,
    state text not null check (state in ('KEPT', 'GIVEN', 'DROPPED')),
    version int not null default 0
);
create index on task.draft (agency_id, state, saved_at desc);
comment on table task.draft is 'A task written by hand and not yet given out ("nháp"), as it was typed; whoever gives tasks for the body sees it';
comment on column task.draft.key is 'Names the form it was written in, so that a form sent twice makes one draft and one task';
