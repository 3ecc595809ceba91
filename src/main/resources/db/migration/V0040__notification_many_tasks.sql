alter table notification.notice add column tasks int not null default 1 check (tasks > 0);
comment on column notification.notice.tasks is 'How many tasks it is about: where many were given or changed as one, people are told once; task, code, title and event are then those of the first, the deadline is the nearest';

create table notification.notice_task (
    notice_id bigint not null references notification.notice on delete cascade,
    event_id bigint not null references task.task_event on delete cascade,
    primary key (notice_id, event_id)
);
create index on notification.notice_task (event_id);
comment on table notification.notice_task is 'What a notice about several tasks tells of; one about a single task names it itself';
