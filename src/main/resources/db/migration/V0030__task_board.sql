-- What the board asks besides how tasks stand: which say too little, and how the last weeks went.
create index task_unclear on task.task (id)
    where state not in ('DONE', 'CANCELLED') and (deadline_kind = 'NONE' or product is null or authority_id is null);
create index task_party_unknown on task.task_party (task_id) where agency_id is null;
create index task_done_on on task.task (done_on) where done_on is not null;
create index task_assigned_at on task.task (assigned_at) where lead_id is not null;
