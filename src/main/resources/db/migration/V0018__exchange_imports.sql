create schema exchange;

create table exchange.task_import (
    id bigint generated always as identity primary key,
    agency_id bigint not null references organisation.agency,
    account_id bigint not null references security.account,
    account_name text not null,
    file_name text not null,
    sha256 text not null check (length(sha256) = 64),
    size bigint not null,
    received_at timestamptz not null,
    given_at timestamptz,
    given_by text,
    undone_at timestamptz,
    undone_by text,
    check (undone_at is null or given_at is not null)
);
create index on exchange.task_import (agency_id, id);
comment on table exchange.task_import is 'A table of tasks that somebody sent as an Excel file ("nhập từ Excel"): looked over first, then given as a whole';
comment on column exchange.task_import.given_at is 'When its tasks were given; null while it has only been looked over';
comment on column exchange.task_import.sha256 is 'Names the file in the store of files: what was sent can be looked at again';

create table exchange.task_import_row (
    import_id bigint not null references exchange.task_import,
    line int not null,
    source_key text not null,
    task_id bigint not null references task.task,
    primary key (import_id, line)
);
create index on exchange.task_import_row (task_id);
comment on table exchange.task_import_row is 'A row of the table and the task or parent that it was given as';
