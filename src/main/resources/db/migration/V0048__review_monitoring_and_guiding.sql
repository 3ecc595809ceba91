alter table review.proposal
    add column monitoring text[] not null default '{}',
    add column guiding text[] not null default '{}';

comment on column review.proposal.monitoring is 'Bodies that watch the work and urge it on, in words';
comment on column review.proposal.guiding is 'Bodies that guide the work, in words';
