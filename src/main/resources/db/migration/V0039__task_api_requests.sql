create table task.api_request (
    agency_id bigint not null references organisation.agency,
    key text not null,
    fingerprint text not null check (length(fingerprint) = 64),
    at timestamptz not null,
    primary key (agency_id, key)
);
create index on task.api_request (agency_id, at);
comment on table task.api_request is 'What programs have had done under a key of their own (Idempotency-Key): sent again, it is not done again';
comment on column task.api_request.fingerprint is 'SHA-256 of what was asked: the same key cannot be used for something else';
