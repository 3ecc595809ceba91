create table document.correction (
    id bigint generated always as identity primary key,
    document_id bigint not null references document.document_text,
    line int not null check (line > 0),
    version int not null check (version > 0),
    from_column int not null check (from_column >= 0),
    before text not null,
    after text not null,
    at timestamptz not null,
    account_id bigint not null references security.account,
    account_name text not null,
    unique (document_id, line, version)
);
comment on table document.correction is 'A place of the restored text that a person has corrected, or left as it is where before and after are equal';
comment on column document.correction.version is 'How many times this line has been corrected; who corrects it names how often it was when they looked';
comment on column document.correction.account_name is 'The person''s name on that day';
