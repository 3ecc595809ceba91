alter table task.task drop column bands;
alter table task.task add column signature bytea;
create index on task.task (assigner_id, lead_id)
    where parent_id is null and state not in ('DONE', 'CANCELLED');
comment on column task.task.signature is 'The words of an instruction as they are compared with those of later documents; null for the children of a parent';
