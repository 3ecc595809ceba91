create table document.fingerprint (
    document_id bigint primary key references document.document,
    identity text,
    wording text,
    bands bigint[] not null
);
create index on document.fingerprint (identity);
create index on document.fingerprint (wording);
create index on document.fingerprint using gin (bands);
comment on table document.fingerprint is 'By what a document that has been read is recognised when it comes again';
comment on column document.fingerprint.identity is 'Issuer, number and date together, folded; null unless all three are stated';
comment on column document.fingerprint.wording is 'Digest of the folded letters and digits of the restored text; null if it has too few';
comment on column document.fingerprint.bands is 'MinHash of the runs of five words: texts much alike have one in common';

create table document.same_again (
    later_id bigint not null references document.document,
    earlier_id bigint not null references document.document,
    sameness text not null check (sameness in ('IDENTITY', 'WORDING', 'NEARLY')),
    share real not null check (share between 0 and 1),
    primary key (later_id, earlier_id),
    check (earlier_id < later_id)
);
create index on document.same_again (earlier_id);
comment on table document.same_again is 'A document that the same body had taken in before, as another file';
comment on column document.same_again.share is 'How much of their wording both have, from 0 to 1';
