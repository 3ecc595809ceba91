create schema document;

create table document.stored_file (
    sha256 text primary key check (length(sha256) = 64),
    size bigint not null check (size >= 0),
    stored_at timestamptz not null
);
comment on table document.stored_file is 'A file of the content-addressed store; the bytes lie beside the database';

create table document.document (
    id bigint generated always as identity primary key,
    sha256 text not null references document.stored_file,
    file_name text not null,
    format text not null check (format in ('TXT', 'PDF', 'DOCX')),
    state text not null check (state in ('RECEIVED', 'READ', 'FAILED')),
    failure text,
    agency_id bigint not null references organisation.agency,
    received_by bigint not null references security.account,
    received_by_name text not null,
    received_at timestamptz not null,
    read_at timestamptz,
    type text,
    number text,
    issuer text,
    place text,
    issued_on date,
    event_on date,
    title text collate "vi-x-icu",
    signer text,
    folded text not null,
    version int not null default 0,
    unique (agency_id, sha256)
);
create index on document.document (agency_id, received_at desc);
comment on column document.document.agency_id is 'The body that took the document in';
comment on column document.document.failure is 'Why it could not be read: a key of the message catalogue';

create table document.document_text (
    document_id bigint primary key references document.document,
    original text not null,
    restored text not null,
    page_starts int[] not null,
    doubtful jsonb not null,
    reading jsonb not null
);
comment on column document.document_text.original is 'The text as it arrived, one line each';
comment on column document.document_text.restored is 'The restored text, line for line with the original';
comment on column document.document_text.doubtful is 'Places of low confidence in the restored text: [{line, from, to, confidence}]';
comment on column document.document_text.page_starts is 'The first line, from 1, of every page after the first';
comment on column document.document_text.reading is 'What was read: the record vn.sauro.reading.Reading';

-- db-scheduler: work in the background that survives any kill
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    state text,
    primary key (task_name, task_instance)
);
create index on scheduled_tasks (execution_time);
create index on scheduled_tasks (last_heartbeat);
create index on scheduled_tasks (priority desc, execution_time asc);
