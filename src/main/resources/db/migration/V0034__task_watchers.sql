alter table task.draft
    add column monitoring text not null default '',
    add column guiding text not null default '';
