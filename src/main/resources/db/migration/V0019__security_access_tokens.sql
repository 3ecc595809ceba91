create table security.access_token (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('API', 'CALENDAR')),
    hash text not null unique check (length(hash) = 64),
    name text not null,
    agency_id bigint not null references organisation.agency,
    account_id bigint not null references security.account,
    account_name text not null,
    writes boolean not null default false,
    made_at timestamptz not null,
    expires_on date not null,
    revoked_at timestamptz,
    revoked_by text,
    last_used_at timestamptz
);
create index on security.access_token (agency_id);
create unique index one_calendar_a_person on security.access_token (account_id)
    where kind = 'CALENDAR' and revoked_at is null;
comment on table security.access_token is 'A key by which another program comes in: for a body (API), or to fetch one person''s calendar';
comment on column security.access_token.hash is 'SHA-256 of the key, which was shown once and is kept nowhere; it holds 256 random bits, so nothing slower is needed';
comment on column security.access_token.account_id is 'Who made it and answers for it; of a calendar, whose it is';
comment on column security.access_token.writes is 'Whether it may give tasks and report, or only read';
comment on column security.access_token.last_used_at is 'To the minute';
