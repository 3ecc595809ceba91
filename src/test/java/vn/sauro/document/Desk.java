package vn.sauro.document;

import static vn.sauro.db.organisation.Tables.AGENCY;
import static vn.sauro.db.security.Tables.ACCOUNT;
import static vn.sauro.db.security.Tables.ACCOUNT_ROLE;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.security.core.userdetails.UserDetailsService;
import vn.sauro.organisation.AgencyId;
import vn.sauro.security.AccountId;
import vn.sauro.security.Actor;
import vn.sauro.security.Role;
import vn.sauro.security.SignedIn;

/// Who works with documents in tests.
final class Desk {
    private Desk() {}

    /// A specialist, or another, of an office of its own.
    static Actor of(DSLContext sql, String username, Role... roles) {
        var agency = sql.insertInto(AGENCY)
                .set(AGENCY.CODE, "test-" + username)
                .set(AGENCY.ORDINAL, 9_000)
                .set(AGENCY.NAME, "Văn phòng " + username)
                .set(AGENCY.KIND, "OFFICE")
                .set(AGENCY.LEVEL, "PROVINCE")
                .set(AGENCY.VALID_FROM, LocalDate.of(2025, 7, 1))
                .set(AGENCY.FOLDED, "van phong " + username)
                .returningResult(AGENCY.ID)
                .fetchSingle()
                .value1();
        return colleague(sql, new AgencyId(agency), username, roles);
    }

    /// Somebody else of the same office.
    static Actor colleague(DSLContext sql, AgencyId agency, String username, Role... roles) {
        var account = sql.insertInto(ACCOUNT)
                .set(ACCOUNT.USERNAME, username)
                .set(ACCOUNT.PASSWORD_HASH, "none")
                .set(ACCOUNT.FULL_NAME, "Nông Thị Thu")
                .set(ACCOUNT.AGENCY_ID, agency.value())
                .set(ACCOUNT.FOLDED, username)
                .set(ACCOUNT.CREATED_AT, OffsetDateTime.of(2025, 7, 1, 8, 0, 0, 0, ZoneOffset.ofHours(7)))
                .returningResult(ACCOUNT.ID)
                .fetchSingle()
                .value1();
        for (var role : roles) {
            sql.insertInto(ACCOUNT_ROLE)
                    .set(ACCOUNT_ROLE.ACCOUNT_ID, account)
                    .set(ACCOUNT_ROLE.ROLE, role.name())
                    .execute();
        }
        return new Actor(new AccountId(account), "Nông Thị Thu", agency, Set.of(roles));
    }

    /// Somebody of the demonstration.
    static Actor of(String username, UserDetailsService people) {
        return ((SignedIn) people.loadUserByUsername(username)).actor();
    }

    /// Clears away what a test left that was not rolled back.
    static void clear(DSLContext sql, Actor actor) {
        var agency = actor.agency().value();
        sql.execute("delete from scheduled_tasks where task_name = 'read-document'");
        sql.execute("delete from document.same_again");
        sql.execute("delete from document.fingerprint");
        sql.execute("delete from document.document_text");
        sql.execute("delete from document.document where agency_id = ?", agency);
        // entries are never deleted but here
        sql.execute("alter table security.audit_entry disable trigger append_only");
        sql.execute("delete from security.audit_entry where action like 'document.%'");
        sql.execute("alter table security.audit_entry enable trigger append_only");
    }
}
