-- Instructions are a fifth of what is given: lists and the fields of the board are about these alone.
create index on task.task_now (field) where parent_id is null;
-- What waits for a decision today is little among what is open.
create index on task.task_now (id) where asked_until is not null;
create index on task.task_now (suspended_until) where suspended_until is not null;
