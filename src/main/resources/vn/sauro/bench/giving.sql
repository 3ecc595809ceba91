-- A document of the Office whose 63 instructions to all 160 communes are confirmed and wait to be given.
with file as (
    insert into document.stored_file (sha256, size, stored_at)
    values (encode(sha256(clock_timestamp()::text::bytea), 'hex'), 1000, now()) returning sha256
), paper as (
    insert into document.document (sha256, file_name, format, state, agency_id, received_by, received_by_name, received_at, read_at,
        type, number, issuer, issued_on, title, folded)
    select file.sha256, 'giving.txt', 'TXT', 'READ', account.agency_id, account.id, account.full_name, now(), now(), 'Thông báo',
           '999/TB-VP', 'UBND TỈNH', current_date, 'Thông báo 999/TB-VP', 'thong bao 999 tb vp'
    from file, security.account where account.username = 'vanphong' returning id
), words as (
    insert into document.document_text (document_id, original, restored, page_starts, doubtful, reading)
    select id, 'Thông báo', 'Thông báo', '{}', '[]', '{"document": {"recipients": []}, "outline": [], "citations": [], "tasks": [],
        "figures": [], "difficulties": [], "recommendations": [], "systems": [], "doubts": []}' from paper
), opened as (
    insert into review.document_review (document_id, opened_at) select id, now() from paper returning document_id
), proposed as (
    insert into review.proposal (document_id, ordinal, state, origin, spans, lead_source, report_to, content, summary, lead,
        coordinating, deadline_kind, deadline, product, field, changed_at)
    select document_id, n, 'CONFIRMED', 'ADDED', '[]', 'NONE', '{}', 'Rà soát, chuẩn hóa dữ liệu nhóm ' || n,
           'Rà soát, chuẩn hóa dữ liệu nhóm ' || n, array['UBND các xã, phường'], '{}', 'DATE', current_date + 60, 'Báo cáo', 'CCHC',
           now()
    from opened, generate_series(1, 63) n
)
select id from paper
