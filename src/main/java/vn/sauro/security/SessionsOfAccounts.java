package vn.sauro.security;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Ends the sessions of an account that was changed, once the change holds.
@Component
class SessionsOfAccounts {
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    SessionsOfAccounts(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    @TransactionalEventListener
    void end(AccountChanged changed) {
        sessions.findByPrincipalName(changed.username()).keySet().stream()
                .filter(id -> !id.equals(changed.sessionToKeep()))
                .forEach(sessions::deleteById);
    }
}
