-- What is asked of very many tasks at once, to list and to count them, in rows as narrow as can be: words stay with the task and
-- are read for the few that are shown. How a task stands is kept too, where the day does not matter.
drop table task.task_now;
drop view task.task_worked_out;

create view task.task_worked_out as
select id, assigner_id, assigned_at, lead_id, parent_id, document_id, authority_id, handed_from, officer_id,
       given_by, deadline, original_deadline, result_on, done_on, owed_on, asked_until, suspended_on,
       suspended_until, promised_on, version, progress, children, children_done, extensions, paused_days,
       open_obstacles, measured, coalesce(parent_id, id) as root_id,
       state not in ('DONE', 'CANCELLED') and (deadline_kind = 'NONE' or no_product or authority_id is null) as unstated,
       deadline is distinct from original_deadline or paused_days > 0 or suspended_on is not null as moved,
       state, field, deadline_kind, suspended_from,
       case
           when state = 'CANCELLED' then 'WITHDRAWN'
           when state = 'DONE' then case
               when deadline is null or result_on is null then 'DONE_UNDATED'
               when result_on > deadline then 'DONE_LATE'
               when extensions > 0 and result_on > original_deadline + paused_days then 'DONE_EXTENDED'
               else 'DONE_ON_TIME' end
           when state = 'REPORTED' then case
               when deadline is null or result_on is null then 'UNDATED'
               when result_on > deadline then 'OVERDUE'
               else 'IN_TIME' end
           when state = 'SUSPENDED' then 'SUSPENDED'
           when deadline_kind in ('CONTINUOUS', 'RECURRING') then case when owed_on is null then 'REGULAR' end
           when deadline is null then 'UNDATED'
       end as standing
from (
    select t.id, t.assigner_id, t.assigned_at, t.lead_id, t.parent_id, t.document_id, t.authority_id, t.handed_from,
           t.officer_id, t.assigned_by as given_by, t.deadline, t.original_deadline, t.result_on, t.done_on,
           t.owed_on, t.asked_until, t.suspended_on, t.suspended_until, t.promised_on, t.version, t.progress,
           0 as children, 0 as children_done, t.extensions, t.paused_days, t.open_obstacles, t.measured, t.state,
           t.field, t.deadline_kind, t.suspended_from, t.product is null as no_product
    from task.task t
    where t.lead_id is not null
    union all
    select t.id, t.assigner_id, t.assigned_at, t.lead_id, t.parent_id, t.document_id, t.authority_id,
           null::bigint as handed_from, null::bigint as officer_id, t.assigned_by as given_by,
           coalesce(c.due, t.deadline) as deadline, t.original_deadline, c.result_on, t.done_on, c.owed_on,
           null::date as asked_until, null::date as suspended_on, null::date as suspended_until, c.promised_on,
           t.version, case when t.state = 'DONE' then 100 else coalesce(c.progress, 0) end as progress,
           coalesce(c.all_of_them, 0) as children, coalesce(c.done, 0) as children_done,
           coalesce(c.extensions, 0) as extensions, coalesce(c.paused_days, 0) as paused_days,
           coalesce(c.open_obstacles, 0) as open_obstacles, t.measured,
        case
            when t.state <> 'ASSIGNED' then t.state
            when coalesce(c.all_of_them, 0) = 0 then 'CANCELLED'
            when c.regular > 0 and c.done + c.regular = c.all_of_them then 'REGULAR'
            when c.done + c.reported = c.all_of_them then 'REPORTED'
            when c.done + c.reported + c.suspended = c.all_of_them then 'SUSPENDED'
            when c.waiting < c.all_of_them then 'IN_PROGRESS'
            else 'ASSIGNED'
        end as state,
           t.field, t.deadline_kind, null::text as suspended_from, t.product is null as no_product
    from task.task t
    left join task.children_now c on c.parent_id = t.id
    where t.lead_id is null
) each;
comment on view task.task_worked_out is 'How each task stands, worked out from itself and its children: what task_now must hold';
comment on column task.task_worked_out.root_id is 'The instruction: itself, or what it is a share of';
comment on column task.task_worked_out.unstated is 'Whether, not being over, it leaves one of the six open in its own words';
comment on column task.task_worked_out.moved is 'Whether its time was ever moved or stands still';
comment on column task.task_worked_out.standing is 'How it stands by the rule of Standing; null where that follows from the day';

create table task.task_now as select * from task.task_worked_out;
alter table task.task_now
    add primary key (id),
    add foreign key (id) references task.task on delete cascade,
    alter column assigner_id set not null,
    alter column assigned_at set not null,
    alter column root_id set not null,
    alter column state set not null,
    alter column field set not null,
    alter column deadline_kind set not null,
    alter column measured set not null,
    alter column unstated set not null,
    alter column moved set not null;
comment on table task.task_now is 'How each task stands, that of an instruction to many from its shares, without words; kept by triggers on task.task, equal to task_worked_out';

create or replace function task.keep_task_now() returns trigger language plpgsql as $$
declare
    changed bigint[];
begin
    if tg_op = 'INSERT' then
        select array_agg(distinct c.id) into changed
        from (select id from after union all select parent_id from after) c where c.id is not null;
    elsif tg_op = 'UPDATE' then
        select array_agg(distinct c.id) into changed
        from (select id from after union all select parent_id from after union all select parent_id from before) c
        where c.id is not null;
    else
        select array_agg(distinct b.parent_id) into changed from before b join task.task p on p.id = b.parent_id;
    end if;
    if changed is null then
        return null;
    end if;
    -- Whoever changes a parent and whoever changes its child come here one after the other; the second sees what the first did.
    perform from task.task_now where id = any (changed) order by id for update;
    insert into task.task_now as n
    select * from task.task_worked_out w where w.id = any (changed) order by w.id
    on conflict (id) do update
    set assigner_id = excluded.assigner_id, assigned_at = excluded.assigned_at, lead_id = excluded.lead_id,
        parent_id = excluded.parent_id, document_id = excluded.document_id, authority_id = excluded.authority_id,
        handed_from = excluded.handed_from, officer_id = excluded.officer_id, given_by = excluded.given_by,
        deadline = excluded.deadline, original_deadline = excluded.original_deadline, result_on = excluded.result_on,
        done_on = excluded.done_on, owed_on = excluded.owed_on, asked_until = excluded.asked_until,
        suspended_on = excluded.suspended_on, suspended_until = excluded.suspended_until,
        promised_on = excluded.promised_on, version = excluded.version, progress = excluded.progress,
        children = excluded.children, children_done = excluded.children_done, extensions = excluded.extensions,
        paused_days = excluded.paused_days, open_obstacles = excluded.open_obstacles, measured = excluded.measured,
        root_id = excluded.root_id, unstated = excluded.unstated, moved = excluded.moved, state = excluded.state, field = excluded.field,
        deadline_kind = excluded.deadline_kind, suspended_from = excluded.suspended_from,
        standing = excluded.standing
    where n is distinct from excluded;
    return null;
end $$;

-- The words that a list is searched by.
create index on task.task using gin (task.words(folded));
create index on task.task_now (lead_id, state, deadline);
create index on task.task_now (assigner_id, state);
create index on task.task_now (assigner_id, deadline) where state not in ('DONE', 'CANCELLED');
create index on task.task_now (authority_id) where state not in ('DONE', 'CANCELLED');
create index on task.task_now (root_id);
create index on task.task_now (parent_id) where parent_id is not null;
create index on task.task_now (handed_from) where handed_from is not null;
create index on task.task_now (document_id);
create index on task.task_now (field, state);
create index on task.task_now (deadline) where state not in ('DONE', 'CANCELLED');
create index on task.task_now (done_on) where standing = 'DONE_LATE';
create index on task.task_now (id) where moved;
create index on task.task_now (done_on) where lead_id is not null;
create index on task.task_now (assigned_at) where lead_id is not null;
analyze task.task_now;
