alter table review.proposal drop constraint proposal_state_check;
alter table review.proposal add constraint proposal_state_check
    check (state in ('PROPOSED', 'CONFIRMED', 'DROPPED', 'MERGED', 'ASSIGNED', 'JOINED'));

create table review.kept_apart (
    proposal_id bigint not null references review.proposal,
    task_id bigint not null references task.task,
    at timestamptz not null,
    account_id bigint not null references security.account,
    primary key (proposal_id, task_id)
);
comment on table review.kept_apart is 'A person has said that this proposal is not the task that it resembles';

create table review.seen_doubt (
    document_id bigint not null references document.document,
    number int not null check (number >= 0),
    at timestamptz not null,
    account_id bigint not null references security.account,
    account_name text not null,
    primary key (document_id, number)
);
comment on table review.seen_doubt is 'A doubt about a document that a person has looked at, leaving the document as it is';
comment on column review.seen_doubt.number is 'Its place, from 0, among the doubts of the reading';
