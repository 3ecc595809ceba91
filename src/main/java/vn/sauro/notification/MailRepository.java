package vn.sauro.notification;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static vn.sauro.db.notification.Tables.DIGEST;
import static vn.sauro.db.notification.Tables.MAIL;
import static vn.sauro.db.notification.Tables.MAILED;
import static vn.sauro.db.notification.Tables.PREFERENCE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.sauro.security.AccountId;

/// The e-mails, from when they are made until the server has taken them.
@Repository
class MailRepository {
    /// So long nobody else touches an e-mail that is being sent; then whoever sent it is taken for dead.
    private static final Duration SENDING_AT_MOST = Duration.ofMinutes(10);
    /// What is older was long ago, and stands in the page.
    private static final int DAYS_MAILED = 7;

    private final DSLContext sql;

    MailRepository(DSLContext sql) {
        this.sql = sql;
    }

    /// A person as somebody who may be told.
    record Reader(AccountId account, long agency, Audience audience) {}

    MailMode mode(AccountId account) {
        return modes(List.of(account)).getOrDefault(account, MailMode.DIGEST);
    }

    Map<AccountId, MailMode> modes(Collection<AccountId> accounts) {
        return sql.select(PREFERENCE.ACCOUNT_ID, PREFERENCE.MODE)
                .from(PREFERENCE)
                .where(PREFERENCE.ACCOUNT_ID.in(
                        accounts.stream().map(AccountId::value).toList()))
                .fetchMap(
                        found -> new AccountId(found.get(PREFERENCE.ACCOUNT_ID)),
                        found -> MailMode.valueOf(found.get(PREFERENCE.MODE)));
    }

    void choose(AccountId account, MailMode mode) {
        sql.insertInto(PREFERENCE)
                .set(PREFERENCE.ACCOUNT_ID, account.value())
                .set(PREFERENCE.MODE, mode.name())
                .onConflict(PREFERENCE.ACCOUNT_ID)
                .doUpdate()
                .set(PREFERENCE.MODE, mode.name())
                .execute();
    }

    /// False if the digests of that morning have been made; until the end of the transaction nobody else makes them.
    boolean beginDigest(LocalDate day, Instant at) {
        return sql.insertInto(DIGEST)
                        .set(DIGEST.DAY, day)
                        .set(DIGEST.AT, NoticeRepository.moment(at))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /// What these readers have neither read nor been sent; by a rule only what is urgent.
    List<PendingNotice> pending(Collection<Reader> readers, @Nullable Rule urgent, LocalDate today, Instant now) {
        return sql.resultQuery(
                        """
                select p.account_id, n.id, n.kind, n.code, n.title, n.deadline, n.days, n.tasks,
                    a.name as from_name
                from unnest({0}, {1}, {2}) as p(account_id, agency_id, audience)
                join notification.notice n on n.agency_id = p.agency_id and n.audience = p.audience
                left join organisation.agency a on a.id = n.from_agency_id
                where n.at > {3}
                    and n.by_account_id is distinct from p.account_id
                    and ({4} or n.kind = any({5}) or n.deadline <= {6})
                    and not exists (select from notification.notice_read r
                        where r.notice_id = n.id and r.account_id = p.account_id)
                    and not exists (select from notification.mailed m
                        where m.notice_id = n.id and m.account_id = p.account_id)
                order by p.account_id, n.deadline nulls last, n.id
                """,
                        val(readers.stream().map(each -> each.account().value()).toArray(Long[]::new)),
                        val(readers.stream().map(Reader::agency).toArray(Long[]::new)),
                        val(readers.stream().map(each -> each.audience().name()).toArray(String[]::new)),
                        val(NoticeRepository.moment(now).minusDays(DAYS_MAILED)),
                        inline(urgent == null),
                        val(
                                urgent == null
                                        ? new String[0]
                                        : urgent.urgent().stream()
                                                .map(Enum::name)
                                                .toArray(String[]::new)),
                        val(urgent == null ? today : today.plusDays(urgent.urgentDays())))
                .fetch(MailRepository::pending);
    }

    private static PendingNotice pending(Record found) {
        return new PendingNotice(
                new AccountId(found.get("account_id", Long.class)),
                found.get("id", Long.class),
                NoticeKind.valueOf(found.get("kind", String.class)),
                found.get("code", String.class),
                found.get("title", String.class),
                found.get("deadline", LocalDate.class),
                found.get("days", Integer.class),
                found.get("tasks", Integer.class),
                found.get("from_name", String.class));
    }

    void store(AccountId account, String address, Letter letter, List<PendingNotice> notices, Instant at) {
        long mail = sql.insertInto(MAIL)
                .set(MAIL.ACCOUNT_ID, account.value())
                .set(MAIL.ADDRESS, address)
                .set(MAIL.SUBJECT, letter.subject())
                .set(MAIL.BODY, letter.body())
                .set(MAIL.HTML, letter.html())
                .set(MAIL.MADE_AT, NoticeRepository.moment(at))
                .set(MAIL.DUE_AT, NoticeRepository.moment(at))
                .returningResult(MAIL.ID)
                .fetchSingle()
                .value1();
        sql.insertInto(MAILED, MAILED.ACCOUNT_ID, MAILED.NOTICE_ID, MAILED.MAIL_ID)
                .valuesOfRows(notices.stream()
                        .map(notice -> row(account.value(), notice.notice(), mail))
                        .toList())
                .execute();
    }

    /// Takes the next that is due; nobody else gets it for a while.
    Optional<Mail> take(Instant now) {
        return sql.resultQuery(
                        """
                update notification.mail m
                set state = 'SENDING', attempts = attempts + 1, due_at = {0}
                where id = (select id from notification.mail
                    where state in ('WAITING', 'SENDING') and due_at <= {1}
                    order by due_at, id limit 1 for update skip locked)
                returning id
                """, val(NoticeRepository.moment(now.plus(SENDING_AT_MOST))), val(NoticeRepository.moment(now)))
                .fetchOptional(0, Long.class)
                .flatMap(this::find);
    }

    private Optional<Mail> find(long id) {
        return mails(MAIL.ID.eq(id), 1).stream().findFirst();
    }

    void sent(long id, Instant at) {
        sql.update(MAIL)
                .set(MAIL.STATE, Mail.State.SENT.name())
                .set(MAIL.SENT_AT, NoticeRepository.moment(at))
                .setNull(MAIL.PROBLEM)
                .where(MAIL.ID.eq(id))
                .execute();
    }

    void failed(long id, Mail.State state, String problem, Instant next) {
        sql.update(MAIL)
                .set(MAIL.STATE, state.name())
                .set(MAIL.PROBLEM, problem)
                .set(MAIL.DUE_AT, NoticeRepository.moment(next))
                .where(MAIL.ID.eq(id))
                .execute();
    }

    /// One given up is tried again from the beginning. False if there is none.
    boolean again(long id, Instant at) {
        return sql.update(MAIL)
                        .set(MAIL.STATE, Mail.State.WAITING.name())
                        .set(MAIL.ATTEMPTS, 0)
                        .set(MAIL.DUE_AT, NoticeRepository.moment(at))
                        .where(MAIL.ID.eq(id), MAIL.STATE.in("WAITING", "FAILED"))
                        .execute()
                == 1;
    }

    /// Those that have not gone out, the newest first.
    List<Mail> unsent(int most) {
        return mails(MAIL.STATE.ne(Mail.State.SENT.name()), most);
    }

    int count(Mail.State state) {
        return sql.fetchCount(MAIL, MAIL.STATE.eq(state.name()));
    }

    private List<Mail> mails(Condition which, int most) {
        return sql.selectFrom(MAIL)
                .where(which)
                .orderBy(MAIL.ID.desc())
                .limit(most)
                .fetch(found -> new Mail(
                        found.getId(),
                        new AccountId(found.getAccountId()),
                        found.getAddress(),
                        new Letter(found.getSubject(), found.getBody(), found.getHtml()),
                        Mail.State.valueOf(found.getState()),
                        found.getAttempts(),
                        found.getMadeAt().toInstant(),
                        found.getDueAt().toInstant(),
                        found.getProblem()));
    }
}
