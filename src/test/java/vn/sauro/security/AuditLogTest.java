package vn.sauro.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.sauro.testing.SignedInAs.signedInAs;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.sauro.testing.DatabaseTest;

@DatabaseTest
class AuditLogTest {
    @Autowired
    AuditLog audit;

    @Autowired
    People people;

    @Autowired
    DSLContext sql;

    @Autowired
    MockMvc browser;

    @Test
    void aLogThatNobodyTouchedIsWhole() {
        audit.granted(people.loadUserByUsername("vanphong").actor(), "test", "task:1", "một việc");
        audit.refused(people.loadUserByUsername("skhcn").actor(), "test", "task:2", null);
        assertThat(audit.verify()).isInstanceOf(AuditLog.Chain.Whole.class);
    }

    @Test
    void anEntryCannotBeChanged() {
        audit.granted(people.loadUserByUsername("vanphong").actor(), "test", "task:1", null);
        assertThatThrownBy(() -> sql.execute("update security.audit_entry set subject = 'task:2'"))
                .hasMessageContaining("append-only");
    }

    @Test
    void anEntryChangedByForceIsFound() {
        var actor = people.loadUserByUsername("vanphong").actor();
        audit.granted(actor, "test", "task:1", null);
        audit.granted(actor, "test", "task:2", null);
        sql.execute("alter table security.audit_entry disable trigger append_only");
        sql.execute("update security.audit_entry set subject = 'task:9' where subject = 'task:1'");
        var changed = sql.fetchValue("select id from security.audit_entry where subject = 'task:9'");
        assertThat(audit.verify()).isEqualTo(new AuditLog.Chain.Broken((Long) changed));
    }

    @Test
    void thePagesAreForAdministrators() throws Exception {
        browser.perform(get("/audit/chain").with(signedInAs("quantri"))).andExpect(status().isOk());
        browser.perform(get("/audit").with(signedInAs("chutich"))).andExpect(status().isForbidden());
    }
}
