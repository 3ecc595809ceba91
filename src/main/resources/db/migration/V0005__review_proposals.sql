create schema review;

create table review.document_review (
    document_id bigint primary key references document.document,
    opened_at timestamptz not null,
    assigned_at timestamptz,
    assigned_by bigint references security.account
);
comment on table review.document_review is 'The checking of one document''s proposals ("soát văn bản"), until its tasks are given out';
comment on column review.document_review.assigned_at is 'When tasks were last given out of it';

create table review.proposal (
    id bigint generated always as identity primary key,
    document_id bigint not null references review.document_review,
    ordinal numeric not null,
    state text not null check (state in ('PROPOSED', 'CONFIRMED', 'DROPPED', 'MERGED', 'ASSIGNED')),
    origin text not null check (origin in ('READ', 'SPLIT', 'MERGED', 'ADDED')),
    section text,
    spans jsonb not null,
    lead_source text not null check (lead_source in ('SENTENCE', 'HEADING', 'INHERITED', 'NONE')),
    report_to text[] not null,
    content text not null,
    summary text not null,
    lead text[] not null,
    coordinating text[] not null,
    deadline_kind text not null
        check (deadline_kind in ('NONE', 'DATE', 'MONTH', 'YEAR_END', 'RECURRING', 'ASAP', 'CONTINUOUS')),
    deadline date,
    deadline_words text,
    deadline_rule text,
    deadline_note text,
    product text,
    target text,
    field text not null check (field in ('KHCN_DMST_CDS', 'DE_AN_06', 'CCHC', 'CHUNG')),
    authority text,
    changed_at timestamptz not null,
    changed_by text,
    version int not null default 0,
    unique (document_id, ordinal)
);
comment on table review.proposal is 'A task read from a document or made by the reviewer; nothing is believed until confirmed';
comment on column review.proposal.spans is 'Where it stands in the restored text: [{line, from, to}], lines from 1, characters from 0, the end not included';
comment on column review.proposal.ordinal is 'The order of the page; a part split off takes a place between its neighbours';
comment on column review.proposal.authority is 'The body that decides and accepts the result, in words';
comment on column review.proposal.changed_by is 'The full name, at that time, of who changed it last; null as it was read';

create table review.proposal_event (
    id bigint generated always as identity primary key,
    proposal_id bigint not null references review.proposal,
    at timestamptz not null,
    account_id bigint not null references security.account,
    kind text not null,
    state text not null,
    content text not null
);
create index on review.proposal_event (proposal_id, id);
comment on table review.proposal_event is 'What was done to a proposal, by whom, and what it said afterwards';
