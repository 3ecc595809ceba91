-- What was closed with a body, because another took it or it was withdrawn, can be given to that body again.
alter table task.task drop constraint task_source_key_lead_id_key;
create unique index task_once_for_a_body on task.task (source_key, lead_id) where state <> 'CANCELLED';
