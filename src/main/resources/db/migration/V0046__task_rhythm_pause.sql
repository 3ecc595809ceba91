-- A regular task that stands still owes nothing for the periods that fall due meanwhile.
create table task.rhythm_pause (
    task_id bigint not null references task.task on delete cascade,
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    primary key (task_id, first_day)
);
comment on table task.rhythm_pause is 'Days on which a regular task stood still: no result is owed for periods that fell due on them';
