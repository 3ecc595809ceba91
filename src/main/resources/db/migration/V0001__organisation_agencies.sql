create schema organisation;

create table organisation.agency (
    id bigint generated always as identity primary key,
    code text not null unique,
    name text collate "vi-x-icu" not null,
    short_name text collate "vi-x-icu",
    kind text not null,
    level text not null check (level in ('CENTRAL', 'PROVINCE', 'COMMUNE')),
    parent_id bigint references organisation.agency,
    place_code text,
    field text,
    head text,
    head_title text,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    successor_id bigint references organisation.agency,
    ordinal int not null,
    folded text not null
);
create index on organisation.agency (parent_id);
create index on organisation.agency (kind, level);
comment on table organisation.agency is 'A body of the two-tier administration, the Party or beside them, that can be given work or give it';
comment on column organisation.agency.code is 'Short code of the pack, stable over renamings';
comment on column organisation.agency.place_code is 'Official code of the province (2 digits) or commune (5 digits) it serves, Decision 19/2025/QĐ-TTg';
comment on column organisation.agency.field is 'The field of work a standing agency answers for: KHCN_DMST_CDS, DE_AN_06 or CCHC';
comment on column organisation.agency.head is 'Who heads it, where the pack says so';
comment on column organisation.agency.successor_id is 'The body that took its work over when it ended';
comment on column organisation.agency.ordinal is 'Place in lists: the order of precedence in which the pack names the bodies';
comment on column organisation.agency.folded is 'Name, short name and aliases without diacritics, for search';

create table organisation.agency_alias (
    agency_id bigint not null references organisation.agency on delete cascade,
    alias text not null,
    folded text not null,
    primary key (agency_id, folded)
);
create index on organisation.agency_alias (folded);
comment on table organisation.agency_alias is 'Other ways in which documents name a body ("Sở KH&CN")';

create table organisation.committee_member (
    committee_id bigint not null references organisation.agency on delete cascade,
    agency_id bigint not null references organisation.agency on delete cascade,
    role text not null check (role in ('HEAD', 'STANDING', 'MEMBER')),
    field text,
    primary key (committee_id, agency_id, role)
);
create index on organisation.committee_member (agency_id);
comment on table organisation.committee_member is 'Bodies that sit on a steering committee or working group; STANDING is its standing body ("cơ quan thường trực") in a field';

create table organisation.addressee_group (
    code text primary key,
    name text collate "vi-x-icu" not null,
    description text not null
);
create table organisation.addressee_group_phrase (
    folded text primary key,
    phrase text not null,
    group_code text not null references organisation.addressee_group on delete cascade
);
create table organisation.addressee_group_rule (
    group_code text not null references organisation.addressee_group on delete cascade,
    ordinal int not null,
    kind text,
    level text,
    place_kind text,
    committee_code text,
    role text,
    primary key (group_code, ordinal),
    check ((kind is null) = (level is null)),
    check ((kind is null) <> (committee_code is null))
);
comment on table organisation.addressee_group is 'A group that documents address as one ("các sở, ban, ngành"); its members are those agencies of its rules that exist on the day';
comment on table organisation.addressee_group_rule is 'Members by kind and level, where wanted only of communes, wards or special zones; or those who sit on a committee in a role';

create table organisation.position_title (
    folded text primary key,
    title text not null
);
comment on table organisation.position_title is 'Words before a body''s name that mean the body: positions of its head ("Giám đốc", "Chủ tịch") and forms of address';

create table organisation.applied_pack (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    source text not null,
    digest text not null
);
comment on table organisation.applied_pack is 'Which packs were applied, newest last: the organisation changes by nothing else';
