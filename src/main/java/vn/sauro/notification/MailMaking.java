package vn.sauro.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.calendar.OfficeHours;
import vn.sauro.notification.MailRepository.Reader;
import vn.sauro.officecalendar.OfficeCalendar;
import vn.sauro.security.AccountId;
import vn.sauro.security.Accounts;
import vn.sauro.security.Correspondent;
import vn.sauro.shared.OfficeClock;

/// Makes e-mails of notices: one for a person each working morning, later in the day only what cannot wait; nothing
/// outside office hours.
@Service
class MailMaking {
    private final MailRepository repository;
    private final RuleRepository rules;
    private final Accounts accounts;
    private final OfficeCalendar calendar;
    private final LetterWords words;
    private final Deputies deputies;

    MailMaking(
            MailRepository repository,
            RuleRepository rules,
            Accounts accounts,
            OfficeCalendar calendar,
            LetterWords words,
            ObjectProvider<Deputies> deputies) {
        this.repository = repository;
        this.rules = rules;
        this.accounts = accounts;
        this.calendar = calendar;
        this.words = words;
        this.deputies = deputies.getIfAvailable(() -> Deputies.NOBODY_IS_AWAY);
    }

    /// How many were made.
    @Transactional
    public int make(Instant now) {
        var office = now.atZone(OfficeClock.ZONE);
        if (!OfficeDay.isOpen(calendar.now(), OfficeHours.USUAL, office)) return 0;
        var today = office.toLocalDate();
        var people =
                accounts.withEmail().stream().collect(Collectors.toMap(Correspondent::account, Function.identity()));
        if (people.isEmpty()) return 0;
        var modes = repository.modes(people.keySet());
        if (repository.beginDigest(today, now)) {
            var all = readers(people, modes, MailMode.DIGEST, MailMode.IMMEDIATE);
            return write(repository.pending(all, null, today, now), people, true, today, now);
        }
        var notices = new ArrayList<>(
                repository.pending(readers(people, modes, MailMode.DIGEST), rules.on(today), today, now));
        notices.addAll(repository.pending(readers(people, modes, MailMode.IMMEDIATE), null, today, now));
        return write(notices, people, false, today, now);
    }

    private static List<Reader> readers(
            Map<AccountId, Correspondent> people, Map<AccountId, MailMode> modes, MailMode... wanted) {
        return people.values().stream()
                .filter(person -> List.of(wanted).contains(modes.getOrDefault(person.account(), MailMode.DIGEST)))
                .flatMap(person -> Audience.of(person.roles()).stream()
                        .map(audience ->
                                new Reader(person.account(), person.agency().value(), audience)))
                .toList();
    }

    private int write(
            List<PendingNotice> notices,
            Map<AccountId, Correspondent> people,
            boolean digest,
            LocalDate today,
            Instant now) {
        var byPerson = notices.stream().collect(Collectors.groupingBy(PendingNotice::account));
        byPerson.forEach((account, theirs) -> {
            var reader = people.get(account);
            var deputy = deputies.deputyOf(account, today).map(people::get).orElse(null);
            var letter = digest
                    ? words.digest(reader.fullName(), deputy != null, theirs)
                    : words.urgent(reader.fullName(), deputy != null, theirs);
            repository.store(account, (deputy == null ? reader : deputy).email(), letter, theirs, now);
        });
        return byPerson.size();
    }
}
