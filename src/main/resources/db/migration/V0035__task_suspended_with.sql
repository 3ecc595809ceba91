alter table task.task add column suspended_with bigint references task.task;
create index on task.task (suspended_with) where suspended_with is not null;
comment on column task.task.suspended_with is 'It stands still because this task above it does, and goes on with it; null where it was suspended by itself';
