-- Takes away what was given to measure, so that the next run finds the same province.
delete from task.task_event where task_id in (select id from task.task where document_id = ?);
delete from task.task where document_id = ? and parent_id is not null;
delete from task.task where document_id = ?;
