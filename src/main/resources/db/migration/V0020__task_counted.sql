-- What the board, lists and the day's work ask for, kept ready: they must be there at once over 60,000 assignments.

-- The children of each parent, taken together. Kept by the database in the transaction that changes a child, so that no way of
-- changing one can forget it.
create table task.children_now (
    parent_id bigint primary key references task.task on delete cascade,
    all_of_them int not null default 0,
    done int not null default 0,
    regular int not null default 0,
    reported int not null default 0,
    suspended int not null default 0,
    waiting int not null default 0,
    progress int,
    result_on date,
    done_on date,
    due date,
    extensions int,
    paused_days int,
    promised_on date,
    open_obstacles int not null default 0
);
comment on table task.children_now is 'The children of a parent together, those withdrawn left out; kept by a trigger on task.task';
comment on column task.children_now.waiting is 'Those that nobody has begun: assigned or returned';
comment on column task.children_now.due is 'When the next of those still at work is due; once all have reported, the deadline of a late one, else the last';

create function task.together(parent bigint) returns setof task.children_now language sql stable as $$
    select parent,
           count(*)::int,
           count(*) filter (where state = 'DONE')::int,
           count(*) filter (where state = 'REGULAR')::int,
           count(*) filter (where state = 'REPORTED')::int,
           count(*) filter (where state = 'SUSPENDED')::int,
           count(*) filter (where state in ('ASSIGNED', 'RETURNED'))::int,
           floor(avg(case when state = 'DONE' then 100 else progress end))::int,
           max(result_on),
           max(done_on),
           coalesce(
               min(deadline) filter (where state not in ('DONE', 'REPORTED', 'SUSPENDED')),
               min(deadline) filter (where result_on > deadline),
               max(deadline)),
           max(extensions)::int,
           max(paused_days)::int,
           min(promised_on) filter (where state not in ('DONE', 'REPORTED')),
           coalesce(sum(open_obstacles), 0)::int
    from task.task child
    where child.parent_id = parent and child.state <> 'CANCELLED'
$$;

create function task.keep_children_now() returns trigger language plpgsql as $$
declare
    parents bigint[];
begin
    if tg_op = 'INSERT' then
        select array_agg(distinct parent_id) into parents from after where parent_id is not null;
    elsif tg_op = 'UPDATE' then
        select array_agg(distinct parent_id) into parents from
            (select parent_id from before union all select parent_id from after) changed where parent_id is not null;
    else
        select array_agg(distinct b.parent_id) into parents
        from before b join task.task p on p.id = b.parent_id;
    end if;
    if parents is null then
        return null;
    end if;
    insert into task.children_now (parent_id) select unnest(parents) order by 1 on conflict do nothing;
    -- Two who change two children of one parent at once come here one after the other; the second then sees what the first did.
    perform from task.children_now where parent_id = any (parents) order by parent_id for update;
    update task.children_now n
    set all_of_them = c.all_of_them, done = c.done, regular = c.regular, reported = c.reported, suspended = c.suspended,
        waiting = c.waiting, progress = c.progress, result_on = c.result_on, done_on = c.done_on, due = c.due,
        extensions = c.extensions, paused_days = c.paused_days, promised_on = c.promised_on, open_obstacles = c.open_obstacles
    from unnest(parents) p (id) cross join lateral task.together(p.id) c
    where n.parent_id = p.id;
    return null;
end $$;
create trigger children_given after insert on task.task
    referencing new table as after for each statement execute function task.keep_children_now();
create trigger children_changed after update on task.task
    referencing old table as before new table as after for each statement execute function task.keep_children_now();
create trigger children_gone after delete on task.task
    referencing old table as before for each statement execute function task.keep_children_now();

insert into task.children_now select c.* from task.task p cross join lateral task.together(p.id) c where p.lead_id is null;

create or replace view task.task_now as
select t.id, t.code, t.parent_id, t.document_id, t.document_words, t.assigner_id, t.lead_id, t.lead_words, t.title, t.field,
       t.product, t.deadline, t.deadline_kind, t.deadline_words, t.authority_id, t.state, t.progress, t.assigned_at,
       t.result_on, t.done_on, t.folded, t.version, 0 as children, 0 as children_done,
       t.original_deadline, t.extensions, t.paused_days, t.asked_until, t.suspended_on, t.suspended_until,
       t.suspended_from, t.promised_on, t.open_obstacles
from task.task t
where t.lead_id is not null
union all
select t.id, t.code, t.parent_id, t.document_id, t.document_words, t.assigner_id, t.lead_id, t.lead_words, t.title, t.field,
       t.product, coalesce(c.due, t.deadline), t.deadline_kind, t.deadline_words, t.authority_id,
       case
           when t.state = 'CANCELLED' or coalesce(c.all_of_them, 0) = 0 then 'CANCELLED'
           when c.done = c.all_of_them then 'DONE'
           when c.done + c.regular = c.all_of_them then 'REGULAR'
           when c.done + c.reported = c.all_of_them then 'REPORTED'
           when c.done + c.reported + c.suspended = c.all_of_them then 'SUSPENDED'
           when c.waiting < c.all_of_them then 'IN_PROGRESS'
           else 'ASSIGNED'
       end,
       coalesce(c.progress, 0), t.assigned_at, c.result_on,
       case when c.done = c.all_of_them and t.state <> 'CANCELLED' then c.done_on end,
       t.folded, t.version, coalesce(c.all_of_them, 0), coalesce(c.done, 0),
       t.original_deadline, coalesce(c.extensions, 0), coalesce(c.paused_days, 0), null::date, null::date, null::date, null::text,
       c.promised_on, coalesce(c.open_obstacles, 0)
from task.task t
left join task.children_now c on c.parent_id = t.id
where t.lead_id is null;

-- An instruction is found by its own words: the names of its many leads stand with it, too.
update task.task p
set folded = p.folded || ' ' || c.names
from (select child.parent_id, string_agg(substr(child.folded, length(parent.folded) + 2), ' ' order by child.id) as names
      from task.task child
      join task.task parent on parent.id = child.parent_id and starts_with(child.folded, parent.folded || ' ')
      group by child.parent_id) c
where p.id = c.parent_id;

-- All that the board counts by lies in these, so that it need not read the tasks themselves.
create index task_counted on task.task (lead_id)
    include (assigner_id, authority_id, field, document_id, parent_id, id, state, deadline, deadline_kind, result_on, extensions,
             original_deadline, paused_days, open_obstacles)
    where lead_id is not null and state <> 'CANCELLED';
create index task_open on task.task (assigner_id) where lead_id is not null and state not in ('DONE', 'CANCELLED');
create index task_instruction_counted on task.task (assigner_id)
    include (lead_id, authority_id, field, document_id, parent_id, id, state, deadline, deadline_kind, result_on, extensions,
             original_deadline, paused_days, open_obstacles)
    where parent_id is null;
create index obstacle_open on task.obstacle (task_id) where state = 'OPEN';
