-- A province at full size, made up: 160 communes, 20 departments, 3,000 officers, 60,000 assignments with their history
-- over the two years before today. The same seed gives the same province. Runs in one transaction, on a database that
-- the program has just made with the demonstration pack.
create extension if not exists unaccent;
select setseed(0.2026);

create function pg_temp.folded(words text) returns text language sql as
    $$ select trim(regexp_replace(lower(unaccent(words)), '[^a-z0-9]+', ' ', 'g')) $$;
create function pg_temp.one_of(words text[]) returns text language sql volatile as
    $$ select words[1 + floor(random() * cardinality(words))::int] $$;
create function pg_temp.day() returns date language sql stable as
    $$ select (now() at time zone 'Asia/Ho_Chi_Minh')::date $$;

-- Bodies: the communes of the pack, and as many more as 160 lack.
insert into organisation.agency (code, name, kind, level, parent_id, valid_from, ordinal, folded)
select 'TD' || n, words, 'PEOPLES_COMMITTEE', 'COMMUNE', up.id, date '2024-01-01', 100000 + n, pg_temp.folded(words)
from (select n, 'UBND xã ' || (array['Tân', 'Bình', 'Yên', 'Vĩnh', 'Phú', 'Thanh', 'Hòa', 'Quang', 'Minh', 'Đồng'])[1 + n / 10]
            || ' ' || (array['Lập', 'Thành', 'Sơn', 'Thịnh', 'Lợi', 'Tiến', 'Xuân', 'Hưng', 'Khê', 'Lâm'])[1 + n % 10] as words
      from generate_series(0, 99) n) made
join organisation.agency up on up.code = 'UBND'
where n < 160 - (select count(*) from organisation.agency
                 where kind = 'PEOPLES_COMMITTEE' and level = 'COMMUNE' and valid_to is null);

create temporary table body on commit drop as
select id, name, short_name, commune, row_number() over (partition by commune order by ordinal) as n
from (select id, name, short_name, level = 'COMMUNE' as commune, ordinal
      from organisation.agency
      where valid_to is null and (kind = 'PEOPLES_COMMITTEE' and level = 'COMMUNE'
          or kind in ('DEPARTMENT', 'SECTOR_BODY', 'OFFICE', 'POLICE', 'VERTICAL_BODY') and level = 'PROVINCE')) known;
delete from body where n > case when commune then 160 else 20 end;

-- People: the first of each body heads it, the second gives its work; all have the password of the demonstration.
create temporary table officer on commit drop as
select n, 'td' || lpad(n::text, 4, '0') as username, b.id as agency_id, (n - 1) / 180 as place,
       pg_temp.one_of(array['Nguyễn', 'Trần', 'Lê', 'Hoàng', 'Vi', 'Nông', 'Lương', 'Phạm', 'Đàm', 'Hà', 'Lý', 'Triệu'])
           || ' ' || pg_temp.one_of(array['Thị', 'Văn', 'Minh', 'Đức', 'Thu', 'Ngọc', 'Quang', 'Thanh'])
           || ' ' || pg_temp.one_of(array['An', 'Bình', 'Cường', 'Dung', 'Hà', 'Hải', 'Hương', 'Khánh', 'Lan', 'Mai', 'Nam',
                                          'Phúc', 'Quân', 'Sơn', 'Thảo', 'Trang', 'Tuấn', 'Vân', 'Yến']) as full_name
from generate_series(1, 3000) n
join (select id, row_number() over (order by commune, n) as place from body) b on b.place = 1 + (n - 1) % 180;

insert into security.account (username, password_hash, full_name, position, agency_id, folded, created_at)
select o.username, one.password_hash, o.full_name, case o.place when 0 then 'Lãnh đạo' else 'Công chức' end, o.agency_id,
       pg_temp.folded(o.username || ' ' || o.full_name), now()
from officer o cross join (select password_hash from security.account order by id limit 1) one;
insert into security.account_role (account_id, role)
select a.id, case o.place when 0 then 'HEAD' when 1 then 'SPECIALIST' else 'OFFICER' end
from officer o join security.account a using (username);

-- Documents: 400, most by the Office and the committee, some by the Party's.
create temporary table paper on commit drop as
select n, pg_temp.day() - 730 + floor(n * 1.82)::int as issued_on, g.agency_id, g.account_id, g.account_name,
       pg_temp.one_of(array['Thông báo', 'Kế hoạch', 'Chỉ thị', 'Công văn', 'Quyết định']) as type,
       pg_temp.one_of(array['TB-VP', 'KH-UBND', 'CV-UBND', 'QĐ-UBND']) as symbol
from generate_series(1, 400) n
join lateral (select a.id as agency_id, c.id as account_id, c.full_name as account_name
              from organisation.agency a
              cross join lateral (select * from security.account order by agency_id = a.id desc, id limit 1) c
              where a.code = case when n % 10 < 6 then 'VPUBND' when n % 10 < 9 then 'UBND' else 'TU' end) g on true;
insert into document.stored_file (sha256, size, stored_at)
select encode(sha256(('province ' || n)::bytea), 'hex'), 1000, now() from paper;
insert into document.document (sha256, file_name, format, state, agency_id, received_by, received_by_name, received_at, read_at,
    type, number, issuer, issued_on, title, folded)
select encode(sha256(('province ' || n)::bytea), 'hex'), n || '.txt', 'TXT', 'READ', agency_id, account_id, account_name,
       issued_on + time '15:00', issued_on + time '15:00', type, n || '/' || symbol, 'UBND TỈNH', issued_on,
       type || ' ' || n || '/' || symbol, pg_temp.folded(type || ' ' || n || '/' || symbol)
from paper;
insert into document.document_text (document_id, original, restored, page_starts, doubtful, reading)
select id, title, title, '{}', '[]', '{"document": {"recipients": []}, "outline": [], "citations": [], "tasks": [],
    "figures": [], "difficulties": [], "recommendations": [], "systems": [], "doubts": []}'
from document.document where file_name ~ '^\d+\.txt$';

-- Instructions: one in fifty-three to all communes, one in thirty-one to all departments, the rest to one body.
create temporary table instruction on commit drop as
select i.*, d.id as document_id, d.type || ' ' || d.number || ' ngày ' || to_char(d.issued_on, 'FMDD/FMMM/YYYY') as document_words,
       d.agency_id as assigner_id, d.received_by as account_id, d.received_by_name as account_name, d.issued_on,
       'NV-' || extract(year from d.issued_on) || '-' || lpad((500000 + i.n)::text, 6, '0') as code,
       case when i.kind in ('DATE', 'MONTH', 'YEAR_END') then d.issued_on + 15 + floor(i.lot * 200)::int end as deadline
from (select n, random() as lot,
             case when n % 53 = 0 then 'COMMUNES' when n % 31 = 0 then 'DEPARTMENTS' else 'ONE' end as addressees,
             (array['DATE', 'DATE', 'DATE', 'DATE', 'DATE', 'DATE', 'DATE', 'MONTH', 'MONTH', 'YEAR_END', 'NONE', 'NONE', 'ASAP',
                    'RECURRING', 'RECURRING', 'CONTINUOUS'])[1 + floor(random() * 16)::int] as kind,
             (array['KHCN_DMST_CDS', 'DE_AN_06', 'CCHC', 'CHUNG'])[1 + floor(random() * 4)::int] as field,
             pg_temp.one_of(array['Rà soát', 'Số hóa', 'Triển khai', 'Báo cáo', 'Hoàn thiện', 'Tham mưu ban hành', 'Kiểm tra', 'Tổng hợp'])
                 || ' ' || pg_temp.one_of(array['kết quả giải quyết thủ tục hành chính', 'cơ sở dữ liệu đất đai', 'dữ liệu hộ tịch',
                     'kế hoạch chuyển đổi số', 'hồ sơ còn hiệu lực', 'nền tảng dùng chung', 'chỉ số cải cách hành chính',
                     'đề án vị trí việc làm', 'hạ tầng mạng truyền số liệu', 'tài khoản định danh điện tử'])
                 || ' ' || pg_temp.one_of(array['năm ', 'đợt ', 'giai đoạn ', 'theo mục ']) || n as title,
             random() as stated
      from generate_series(1, 13300) n) i
join document.document d on d.file_name = (1 + i.n % 400) || '.txt';

create temporary table given on commit drop as
select i.*, b.id as lead_id, b.name as lead_name, b.short_name, child.ordinal,
       random() as outcome, random() as late, random() as pace
from instruction i
join lateral (
    select id, row_number() over (order by id) as ordinal from body where commune and i.addressees = 'COMMUNES'
    union all
    select id, row_number() over (order by id) from body where not commune and i.addressees = 'DEPARTMENTS'
    union all
    select id, null from body
    where i.addressees = 'ONE' and commune = (i.n % 3 = 0) and n = 1 + (i.n / 3) % case when i.n % 3 = 0 then 160 else 20 end
) child on true
join body b on b.id = child.id;
delete from given where ctid in (
    select ctid from given where addressees = 'ONE' order by n desc limit greatest(0, (select count(*) - 60000 from given)));
delete from instruction i where not exists (select from given g where g.n = i.n);

-- How each went: the older, the more are done; one in eight of those late, and a twentieth of what is due still open.
alter table given add column state text, add column result_on date, add column regular boolean;
update given set regular = kind in ('RECURRING', 'CONTINUOUS');
update given set state = case
    when outcome < 0.01 then 'CANCELLED'
    when pg_temp.day() - issued_on < 10 then case when outcome < 0.6 then 'ASSIGNED' else 'IN_PROGRESS' end
    when regular then case when outcome < 0.15 then 'DONE' else 'IN_PROGRESS' end
    when coalesce(deadline, issued_on + 120) > pg_temp.day() then
        case when outcome < 0.35 then 'DONE' when outcome < 0.42 then 'REPORTED' when outcome < 0.44 then 'REDO'
             when outcome < 0.45 then 'RETURNED' when outcome < 0.5 then 'ASSIGNED' else 'IN_PROGRESS' end
    when outcome < 0.955 then 'DONE'
    when outcome < 0.965 then 'REPORTED'
    when outcome < 0.97 then 'REDO'
    else 'IN_PROGRESS' end;
update given set result_on = greatest(issued_on + 1, least(pg_temp.day(),
        coalesce(deadline, issued_on + 90) + case when late < 0.12 then floor(pace * 40)::int else -floor(pace * 20)::int end))
where state in ('DONE', 'REPORTED');

insert into task.task (code, document_id, document_words, source_key, assigner_id, lead_words, title, content, field, product,
    deadline, original_deadline, deadline_kind, deadline_words, authority_id, state, assigned_at, assigned_by, folded)
select code, document_id, document_words, 'province:' || n, assigner_id,
       case addressees when 'COMMUNES' then 'UBND các xã, phường' else 'Các sở, ban, ngành' end, title, title || ' bảo đảm đúng, đủ, sạch, sống',
       field, case when stated < 0.5 then 'Báo cáo kết quả' end, deadline, deadline, kind, null,
       case when stated < 0.8 then assigner_id end, 'ASSIGNED', issued_on + time '16:00', account_id,
       pg_temp.folded(code || ' ' || title || ' ' || document_words)
from instruction where addressees <> 'ONE';
create temporary table parent on commit drop as select id, source_key from task.task where lead_id is null;
create index on parent (source_key);

insert into task.task (code, parent_id, document_id, document_words, source_key, assigner_id, lead_id, lead_words, title, content,
    field, product, deadline, original_deadline, deadline_kind, authority_id, state, progress, assigned_at, assigned_by, result,
    result_on, done_on, folded, version)
select g.code || coalesce('.' || lpad(g.ordinal::text, 3, '0'), ''), p.id, g.document_id, g.document_words, 'province:' || g.n,
       g.assigner_id, g.lead_id, g.lead_name, g.title, g.title || ' bảo đảm đúng, đủ, sạch, sống', g.field,
       case when g.stated < 0.5 then 'Báo cáo kết quả' end, g.deadline, g.deadline, g.kind,
       case when g.stated < 0.8 then g.assigner_id end, g.state,
       case when g.state = 'DONE' then 100 when g.state in ('ASSIGNED', 'RETURNED') then 0 else floor(g.pace * 90)::int end,
       g.issued_on + time '16:00', g.account_id, case when g.result_on is not null then 'Đã hoàn thành' end, g.result_on,
       case when g.state = 'DONE' then g.result_on end,
       pg_temp.folded(g.code || ' ' || g.title || ' ' || g.document_words || ' ' || g.lead_name || ' ' || coalesce(g.short_name, '')),
       case g.state when 'ASSIGNED' then 0 when 'DONE' then 3 when 'REPORTED' then 2 when 'REDO' then 3 else 1 end
from given g left join parent p on p.source_key = 'province:' || g.n
order by g.issued_on, g.n, g.ordinal;

update task.task p
set folded = p.folded || ' ' || c.names
from (select t.parent_id, string_agg(pg_temp.folded(t.lead_words), ' ' order by t.id) as names
      from task.task t where t.source_key like 'province:%' and t.parent_id is not null group by t.parent_id) c
where p.id = c.parent_id;

-- What happened to each, step by step.
insert into task.task_event (task_id, version, at, account_id, account_name, agency_id, kind, from_state, to_state, progress, note,
    result_on)
select t.id, s.version, least(t.assigned_at + s.version * interval '3 days', now()), a.id, a.full_name,
       case when s.kind in ('GIVEN', 'ACCEPTED', 'SENT_BACK', 'WITHDRAWN') then t.assigner_id else t.lead_id end,
       s.kind, s.from_state, s.to_state, case when s.to_state = 'DONE' then 100 else t.progress end, s.note,
       case when s.kind in ('SUBMITTED', 'ACCEPTED') then coalesce(t.result_on, t.assigned_at::date) end
from task.task t
join lateral (values
    (0, 'GIVEN', null, 'ASSIGNED', null),
    (1, case t.state when 'CANCELLED' then 'WITHDRAWN' when 'RETURNED' then 'RETURNED' else 'STARTED' end, 'ASSIGNED',
        case when t.state in ('CANCELLED', 'RETURNED') then t.state else 'IN_PROGRESS' end,
        case when t.state in ('CANCELLED', 'RETURNED') then 'Không thuộc chức năng' end),
    (2, 'SUBMITTED', 'IN_PROGRESS', 'REPORTED', 'Đã hoàn thành'),
    (3, case t.state when 'REDO' then 'SENT_BACK' else 'ACCEPTED' end, 'REPORTED', t.state, 'Đề nghị bổ sung')
) s (version, kind, from_state, to_state, note) on s.version <= t.version
join lateral (select id, full_name from security.account where id = t.assigned_by) a on true
where t.source_key like 'province:%'
order by t.id, s.version;

insert into task.task_party (task_id, agency_id, words, role)
select t.id, b.id, b.name, 'COORDINATING'
from task.task t join body b on not b.commune and (b.n = 1 + t.id % 20 or b.n = 1 + (t.id / 7) % 20)
where t.parent_id is null and t.source_key like 'province:%' and t.id % 2 = 0;

-- One open task in thirty is stuck; as many that are done once were.
insert into task.obstacle (task_id, kind, words, proposal, remover_id, state, named_at, named_by, answer, answered_at, answered_by)
select t.id, (array['RULES', 'FUNDS', 'PEOPLE', 'SYSTEMS', 'DATA', 'COORDINATION'])[1 + t.id % 6],
       (array['Chưa có hướng dẫn của bộ', 'Chưa bố trí kinh phí', 'Thiếu công chức chuyên trách', 'Phần mềm chưa kết nối được',
              'Dữ liệu chưa được chia sẻ', 'Chưa có ý kiến của đơn vị phối hợp'])[1 + t.id % 6],
       'Đề nghị xem xét, tháo gỡ', b.id, case when t.state = 'DONE' then 'CLOSED' else 'OPEN' end, t.assigned_at + interval '5 days',
       'Công chức', case when t.state = 'DONE' then 'Đã tháo gỡ' end, case when t.state = 'DONE' then t.assigned_at + interval '9 days' end,
       case when t.state = 'DONE' then 'Lãnh đạo' end
from task.task t join body b on not b.commune and b.n = 1 + t.id % 20
where t.source_key like 'province:%' and t.lead_id is not null and t.id % 31 = 0 and t.state in ('DONE', 'IN_PROGRESS', 'REDO');
update task.task t set open_obstacles = 1
from task.obstacle o where o.task_id = t.id and o.state = 'OPEN';
-- One in twenty-three was given more time.
update task.task
set original_deadline = deadline - 20, extensions = 1
where source_key like 'province:%' and lead_id is not null and deadline is not null and id % 23 = 0 and state <> 'ASSIGNED';
insert into task.code_counter (year, last_number) select distinct extract(year from issued_on)::int, 900000 from instruction
on conflict (year) do update set last_number = 900000;
