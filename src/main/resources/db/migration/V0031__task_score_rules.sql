create table task.score_rule (
    valid_from date primary key,
    on_time int not null check (on_time between 0 and 100),
    extended int not null check (extended between 0 and on_time),
    late int not null check (late between 0 and extended),
    late_days int not null check (late_days between 0 and 365),
    very_late int not null check (very_late between 0 and late),
    overdue int not null check (overdue between 0 and very_late),
    fewest int not null check (fewest between 1 and 1000),
    made_at timestamptz not null,
    made_by bigint references security.account,
    made_by_name text
);
comment on table task.score_rule is 'How many points a task that fell due earns its lead ("chấm điểm"); each rule holds for tasks due from its day on, until the next begins';
comment on column task.score_rule.extended is 'Done in time, but only because more time was granted';
comment on column task.score_rule.late is 'Done late by up to late_days days; later than that, very_late';
comment on column task.score_rule.overdue is 'Not done, and its day is over';
comment on column task.score_rule.fewest is 'A body with fewer scored tasks has no rank: small numbers say little';
insert into task.score_rule (valid_from, on_time, extended, late, late_days, very_late, overdue, fewest, made_at)
values ('2021-01-01', 100, 80, 50, 10, 20, 0, 5, now());
