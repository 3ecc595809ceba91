-- Who else has a task: others who lead with it, one of many of whom any may take it, those who coordinate and say so.
alter table task.task add column any_one boolean not null default false;
alter table task.task add constraint any_one_is_of_many check (not any_one or (lead_id is null and parent_id is null));
comment on column task.task.any_one is 'Of an instruction to many bodies: one is enough, and the first that takes it on closes the shares of the others';

alter table task.task_party drop constraint task_party_role_check;
alter table task.task_party add constraint task_party_role_check
    check (role in ('JOINT_LEAD', 'COORDINATING', 'MONITORING', 'GUIDING'));
comment on column task.task_party.role is 'JOINT_LEAD leads with the one body that answers for the task ("cùng chủ trì"); COORDINATING, MONITORING, GUIDING: phối hợp, theo dõi, hướng dẫn';

do $$
declare
    rule text;
begin
    select pg_get_constraintdef(oid) into strict rule from pg_constraint
    where conname = 'task_event_kind_check' and conrelid = 'task.task_event'::regclass;
    alter table task.task_event drop constraint task_event_kind_check;
    execute 'alter table task.task_event add constraint task_event_kind_check '
        || replace(rule, '''CITED''::text', '''CITED''::text, ''TAKEN_BY_OTHER''::text, ''CONTRIBUTED''::text');
end $$;
