create table notification.notice_deadline (
    notice_id bigint not null references notification.notice on delete cascade,
    place int not null check (place > 0),
    task_id bigint not null references task.task on delete cascade,
    deadline date not null,
    days int not null,
    primary key (notice_id, place)
);
create index on notification.notice_deadline (task_id);
comment on table notification.notice_deadline is 'The tasks that a notice about several deadlines tells of, the nearest first; one about a single deadline names it itself';
comment on column notification.notice_deadline.deadline is 'The deadline as it was when told';
comment on column notification.notice_deadline.days is 'The bound of the rule by which it is told';
