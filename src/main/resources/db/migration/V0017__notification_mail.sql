alter table security.account add column email text check (email like '_%@_%');
comment on column security.account.email is 'The office''s address of the person, to which notices are sent; null where there is none';

create table notification.rule (
    valid_from date primary key,
    soon_days int[] not null,
    lead_head_after int not null check (lead_head_after > 0),
    assigner_head_after int not null check (assigner_head_after >= lead_head_after),
    urgent_days int not null check (urgent_days >= 0),
    urgent text[] not null,
    made_at timestamptz not null,
    made_by bigint references security.account,
    made_by_name text
);
comment on table notification.rule is 'When people are told about deadlines, and what cannot wait for the morning''s mail; each holds until the next begins';
comment on column notification.rule.soon_days is 'So many days before a deadline its lead is told';
comment on column notification.rule.lead_head_after is 'So many working days after it the head of the lead is told';
comment on column notification.rule.assigner_head_after is 'So many working days after it the head of the assigner is told';
comment on column notification.rule.urgent_days is 'What concerns a deadline so near is mailed at once';
comment on column notification.rule.urgent is 'Kinds of notices that are mailed at once';
insert into notification.rule (valid_from, soon_days, lead_head_after, assigner_head_after, urgent_days, urgent, made_at)
values ('2021-01-01', '{7,3,1}', 3, 10, 1, '{SENT_BACK,RETURNED,WITHDRAWN,REMINDED,ASSIGNER_HEAD_TOLD}', now());

create table notification.preference (
    account_id bigint primary key references security.account,
    mode text not null check (mode in ('DIGEST', 'IMMEDIATE', 'NONE'))
);
comment on table notification.preference is 'How a person wants notices by e-mail; who has not chosen gets the digest';

create table notification.mail (
    id bigint generated always as identity primary key,
    account_id bigint not null references security.account,
    address text not null,
    subject text not null,
    body text not null,
    html text not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED')),
    made_at timestamptz not null,
    due_at timestamptz not null,
    attempts int not null default 0,
    problem text,
    sent_at timestamptz,
    check ((state = 'SENT') = (sent_at is not null))
);
create index on notification.mail (due_at) where state in ('WAITING', 'SENDING');
create index on notification.mail (state, id desc);
comment on table notification.mail is 'E-mails to be sent, being sent and sent; made in the transaction that notes their notices as mailed';
comment on column notification.mail.due_at is 'When it is tried next; of one being sent, when it is taken for lost and tried again';
comment on column notification.mail.problem is 'Why the last attempt failed, as the mail server said';

create table notification.mailed (
    account_id bigint not null references security.account,
    notice_id bigint not null references notification.notice on delete cascade,
    mail_id bigint not null references notification.mail,
    primary key (account_id, notice_id)
);
comment on table notification.mailed is 'Which notice went to whom in which e-mail: none goes to anybody twice';

create table notification.digest (
    day date primary key,
    at timestamptz not null
);
comment on table notification.digest is 'The mornings whose digests have been made';
