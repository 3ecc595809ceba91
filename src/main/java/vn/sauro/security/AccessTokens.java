package vn.sauro.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.security.IssueToken.Issued;
import vn.sauro.security.IssueToken.Refused;
import vn.sauro.shared.NotFound;

/// Keys by which other programs come in. An administrator makes them for any body, a head for their own; a person makes
/// one for their own calendar. Only their hash is kept.
@Service
public class AccessTokens {
    static final String PREFIX = "sauro_";
    /// A calendar is looked at for years; whoever leaves has the account shut, and the calendar with it.
    private static final int CALENDAR_DAYS = 731;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final AccessTokenRepository repository;
    private final Actors actors;
    private final AuditLog audit;
    private final Clock clock;

    AccessTokens(AccessTokenRepository repository, Actors actors, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// Whose program comes in with a key that holds.
    record Holder(AccessTokenId token, SignedIn person, boolean writes) {}

    @Transactional
    public IssueToken.Outcome issue(IssueToken wish, Actor actor) {
        var refused = refusal(wish, actor);
        if (refused != null) {
            audit.refused(actor, "token.issue", "agency:" + wish.agency().value(), refused.name());
            return refused;
        }
        return make(AccessToken.Kind.API, wish, actor);
    }

    private @Nullable Refused refusal(IssueToken wish, Actor actor) {
        var today = LocalDate.now(clock);
        if (!mayKeep(actor, wish.agency().value())) return Refused.NOT_YOUR_BODY;
        if (wish.name().isBlank() || wish.name().length() > IssueToken.NAME_MAXIMUM) return Refused.NO_NAME;
        if (wish.expiresOn().isBefore(today)) return Refused.EXPIRES_IN_THE_PAST;
        return wish.expiresOn().isAfter(today.plusDays(IssueToken.DAYS_MAXIMUM)) ? Refused.EXPIRES_TOO_LATE : null;
    }

    static boolean keepsAll(Actor actor) {
        return actor.is(Role.ADMINISTRATOR);
    }

    private static boolean mayKeep(Actor actor, long agency) {
        return keepsAll(actor) || actor.is(Role.HEAD) && actor.agency().value() == agency;
    }

    /// A new address of the person's calendar; the one before it ends.
    @Transactional
    public String calendar(Actor actor) {
        repository.revokeCalendar(actor, clock.instant());
        var until = LocalDate.now(clock).plusDays(CALENDAR_DAYS);
        var wish = new IssueToken("iCalendar", actor.agency(), false, until);
        return ((Issued) make(AccessToken.Kind.CALENDAR, wish, actor)).key();
    }

    @Transactional
    public void endCalendar(Actor actor) {
        repository.revokeCalendar(actor, clock.instant());
        audit.granted(actor, "token.revoke", "account:" + actor.account().value(), "CALENDAR");
    }

    private IssueToken.Outcome make(AccessToken.Kind kind, IssueToken wish, Actor actor) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var id = repository.insert(kind, hash(key), wish, actor, clock.instant());
        audit.granted(
                actor,
                "token.issue",
                "token:" + id.value(),
                kind + (wish.writes() ? " write " : " read ") + wish.name());
        return new Issued(id, key);
    }

    @Transactional(readOnly = true)
    public List<AccessToken> list(Actor actor) {
        return repository.list(keepsAll(actor) ? null : actor.agency());
    }

    @Transactional(readOnly = true)
    public Optional<AccessToken> ownCalendar(Actor actor) {
        return repository.calendar(actor);
    }

    @Transactional
    public void revoke(AccessTokenId id, Actor actor) {
        var token = repository
                .find(id)
                .filter(one -> mayKeep(actor, one.agency().value()))
                .orElseThrow(() -> new NotFound("token " + id.value()));
        if (token.revokedAt() != null) return;
        repository.revoke(id, actor, clock.instant());
        audit.granted(actor, "token.revoke", "token:" + id.value(), token.name());
    }

    /// Nothing for a key that never was, has ended or was taken back.
    @Transactional
    Optional<Holder> open(String key) {
        var found = repository.holder(hash(key), LocalDate.now(clock));
        found.ifPresent(holder -> repository.used(holder.token(), clock.instant()));
        return found;
    }

    /// Whose calendar it is, with what they may see today. Nothing once the account is shut.
    @Transactional
    public Optional<Actor> calendarOf(String key) {
        var found = repository.calendarHolder(hash(key), LocalDate.now(clock));
        found.ifPresent(holder -> repository.used(holder.token(), clock.instant()));
        return found.map(holder -> actors.of(holder.person()));
    }

    /// What a program with a key of a body counts as: one who works on its tasks and gives them.
    static Set<Role> roles() {
        return Set.of(Role.OFFICER, Role.SPECIALIST);
    }

    private static String hash(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
