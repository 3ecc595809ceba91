-- The board counts by the day on which a regular task owes a result as well: without it here, it reads the tasks themselves.
drop index task.task_counted;
create index task_counted on task.task (lead_id)
    include (assigner_id, authority_id, field, document_id, parent_id, id, state, deadline, deadline_kind, result_on, extensions,
             original_deadline, paused_days, open_obstacles, handed_from, officer_id, assigned_by, owed_on)
    where lead_id is not null and state <> 'CANCELLED';
