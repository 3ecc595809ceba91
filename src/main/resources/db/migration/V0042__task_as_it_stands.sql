-- Tasks as lists and the board read them, each with what its children make of it, in a table of their own: a view that works
-- this out anew for every page cannot be asked by index. Kept by the database in the transaction that changes a task, so that
-- no way of changing one can forget it.
alter view task.task_now rename to task_worked_out;
comment on view task.task_worked_out is 'How each task stands, worked out from itself and its children: what task_now must hold';

create table task.task_now as select * from task.task_worked_out;
alter table task.task_now
    add column unstated boolean not null generated always as (state not in ('DONE', 'CANCELLED')
        and (deadline_kind = 'NONE' or product is null or authority_id is null)) stored,
    add primary key (id),
    add foreign key (id) references task.task on delete cascade;
comment on table task.task_now is 'How each task stands, that of an instruction to many from its shares; kept by triggers on task.task, equal to task_worked_out';
comment on column task.task_now.unstated is 'Whether, not being over, it leaves one of the six open in its own words';

create function task.keep_task_now() returns trigger language plpgsql as $$
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
    set code = excluded.code, parent_id = excluded.parent_id, document_id = excluded.document_id,
        document_words = excluded.document_words, assigner_id = excluded.assigner_id, lead_id = excluded.lead_id,
        lead_words = excluded.lead_words, title = excluded.title, field = excluded.field, product = excluded.product,
        deadline = excluded.deadline, deadline_kind = excluded.deadline_kind, deadline_words = excluded.deadline_words,
        authority_id = excluded.authority_id, state = excluded.state, progress = excluded.progress,
        assigned_at = excluded.assigned_at, result_on = excluded.result_on, done_on = excluded.done_on,
        folded = excluded.folded, version = excluded.version, children = excluded.children,
        children_done = excluded.children_done, original_deadline = excluded.original_deadline,
        extensions = excluded.extensions, paused_days = excluded.paused_days, asked_until = excluded.asked_until,
        suspended_on = excluded.suspended_on, suspended_until = excluded.suspended_until,
        suspended_from = excluded.suspended_from, promised_on = excluded.promised_on,
        open_obstacles = excluded.open_obstacles, handed_from = excluded.handed_from, officer_id = excluded.officer_id,
        given_by = excluded.given_by, owed_on = excluded.owed_on, measured = excluded.measured
    where n is distinct from excluded;
    return null;
end $$;
-- By their names these run after those that keep children_now.
create trigger now_given after insert on task.task
    referencing new table as after for each statement execute function task.keep_task_now();
create trigger now_changed after update on task.task
    referencing old table as before new table as after for each statement execute function task.keep_task_now();
create trigger now_gone after delete on task.task
    referencing old table as before for each statement execute function task.keep_task_now();

-- A word of a search is at least the beginning of one of a task's.
create function task.words(folded text) returns tsvector language sql immutable parallel safe
    return array_to_tsvector(array_remove(string_to_array(folded, ' '), ''));

drop index task.task_counted;
drop index task.task_open;
drop index task.task_instruction_counted;
drop index task.task_unclear;
drop index task.task_folded_idx;
create index on task.task_now using gin (task.words(folded));
create index on task.task_now (lead_id, state, deadline);
create index on task.task_now (assigner_id, state);
create index on task.task_now (authority_id) where state not in ('DONE', 'CANCELLED');
create index on task.task_now ((coalesce(parent_id, id)));
create index on task.task_now (document_id);
create index on task.task_now (field, state);
create index on task.task_now (done_on) where lead_id is not null;
create index on task.task_now (assigned_at) where lead_id is not null;
drop index task.task_done_on;
drop index task.task_assigned_at;
-- All that the board counts by lies in these, so that it need not read the tasks themselves.
create index task_counted on task.task_now (lead_id)
    include (assigner_id, authority_id, field, document_id, parent_id, id, state, deadline, deadline_kind, result_on, extensions,
             original_deadline, paused_days, open_obstacles, handed_from, officer_id, given_by, owed_on, unstated, done_on, assigned_at)
    where lead_id is not null and state <> 'CANCELLED';
create index task_open on task.task_now (assigner_id, deadline) where state not in ('DONE', 'CANCELLED');
analyze task.task_now;
