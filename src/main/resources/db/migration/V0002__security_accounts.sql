create schema security;

create table security.account (
    id bigint generated always as identity primary key,
    username text not null unique check (username = lower(username)),
    password_hash text not null,
    full_name text collate "vi-x-icu" not null,
    position text,
    agency_id bigint not null references organisation.agency,
    active boolean not null default true,
    one_time_password boolean not null default false,
    folded text not null,
    created_at timestamptz not null
);
create index on security.account (agency_id);
comment on column security.account.one_time_password is 'The password was given by somebody else and must be changed before anything else';
comment on column security.account.folded is 'Username, name and position without diacritics, for search';

create table security.account_role (
    account_id bigint not null references security.account on delete cascade,
    role text not null check (role in ('ADMINISTRATOR', 'SPECIALIST', 'STANDING', 'HEAD', 'OFFICER')),
    primary key (account_id, role)
);
comment on table security.account_role is 'What a person may do for the agency of the account';

create table security.sign_in_failure (
    id bigint generated always as identity primary key,
    username_hash text not null,
    address text not null,
    at timestamptz not null
);
create index on security.sign_in_failure (username_hash, at);
create index on security.sign_in_failure (address, at);
comment on column security.sign_in_failure.username_hash is 'SHA-256 of what was typed, which may be a password in the wrong field';

create table security.audit_entry (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    account_id bigint references security.account,
    agency_id bigint references organisation.agency,
    address text,
    action text not null,
    subject text,
    outcome text not null check (outcome in ('GRANTED', 'REFUSED')),
    detail text,
    previous_hash text not null,
    hash text not null unique
);
create index on security.audit_entry (subject);
create index on security.audit_entry (at);
comment on table security.audit_entry is 'Who did what, granted or refused; each row holds the hash of the row before it';

create function security.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'security.audit_entry is append-only';
end
$$;
create trigger append_only before update or delete or truncate on security.audit_entry
    for each statement execute function security.refuse_change();

-- Spring Session: sign-ins outlive a restart and are shared by several copies of the program
create table security.spring_session (
    primary_id char(36) not null primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index on security.spring_session (expiry_time);
create index on security.spring_session (principal_name);
create table security.spring_session_attributes (
    session_primary_id char(36) not null references security.spring_session on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
