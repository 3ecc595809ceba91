package vn.sauro.notification;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import vn.sauro.shared.Formats;

/// Writes notices as an e-mail, in Vietnamese whatever language somebody reads the pages in: by kinds, in the order in
/// which kinds are listed.
@Component
class LetterWords {
    private static final Locale VIETNAMESE = Locale.of("vi");
    /// More are counted, and wait in the page.
    private static final int MOST = 60;

    private final MessageSource words;
    private final MailSettings settings;

    LetterWords(MessageSource words, MailSettings settings) {
        this.words = words;
        this.settings = settings;
    }

    Letter digest(String reader, boolean forAnother, List<PendingNotice> notices) {
        return write(word("mail.subject.digest", notices.size()), reader, forAnother, notices);
    }

    Letter urgent(String reader, boolean forAnother, List<PendingNotice> notices) {
        var first = notices.getFirst();
        var subject = notices.size() == 1
                ? word(
                        "mail.subject.one",
                        word("notice." + first.kind()),
                        first.tasks() == 1 ? first.code() : word("mail.tasks", first.tasks()))
                : word("mail.subject.urgent", notices.size());
        return write(subject, reader, forAnother, notices);
    }

    private Letter write(String subject, String reader, boolean forAnother, List<PendingNotice> notices) {
        var greeting = word(forAnother ? "mail.greeting.deputy" : "mail.greeting", reader);
        var end = foot(notices.size());
        var body = new StringBuilder(greeting).append("\n");
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"vi\"><body><p>")
                .append(escaped(greeting))
                .append("</p>");
        byKind(notices).forEach((kind, those) -> {
            var heading = word(
                    "mail.group",
                    word("notice." + kind),
                    those.stream().mapToInt(PendingNotice::tasks).sum());
            body.append("\n").append(heading).append("\n");
            html.append("<h3>").append(escaped(heading)).append("</h3><ul>");
            for (var notice : those) line(notice, body, html);
            html.append("</ul>");
        });
        for (var sentence : end) {
            body.append("\n").append(sentence).append("\n");
            html.append("<p>").append(linked(sentence)).append("</p>");
        }
        return new Letter(
                subject, body.toString(), html.append("</body></html>").toString());
    }

    private void line(PendingNotice notice, StringBuilder body, StringBuilder html) {
        var link = settings.link("/notices/" + notice.notice());
        var about = about(notice);
        boolean single = notice.tasks() == 1;
        var name = single ? notice.code() : word("mail.tasks", notice.tasks());
        var what = single ? notice.title() : word("mail.tasks.first", notice.title());
        body.append("- ").append(name).append(": ").append(what).append(about);
        body.append(link.isEmpty() ? "\n" : "\n  " + link + "\n");
        var code = escaped(name);
        html.append("<li>")
                .append(link.isEmpty() ? code : "<a href=\"" + escaped(link) + "\">" + code + "</a>")
                .append(": ")
                .append(escaped(what + about))
                .append("</li>");
    }

    private String about(PendingNotice notice) {
        var parts = new ArrayList<String>();
        if (notice.deadline() != null)
            parts.add(word(
                    notice.tasks() == 1 ? "notices.due" : "notices.due.many", Formats.asPrinted(notice.deadline())));
        if (notice.days() != null && notice.days() > 0) parts.add(word("notices.days." + notice.kind(), notice.days()));
        if (notice.from() != null) parts.add(notice.from());
        return parts.isEmpty() ? "" : " (" + String.join("; ", parts) + ")";
    }

    private List<String> foot(int number) {
        var sentences = new ArrayList<String>();
        if (number > MOST) sentences.add(word("mail.more", number - MOST));
        var page = settings.link("/notices");
        sentences.add(page.isEmpty() ? word("mail.foot") : word("mail.foot.link", page));
        return sentences;
    }

    /// With the address of the page as a link, where the sentence names it.
    private String linked(String sentence) {
        var page = escaped(settings.link("/notices"));
        return page.isEmpty()
                ? escaped(sentence)
                : escaped(sentence).replace(page, "<a href=\"" + page + "\">" + page + "</a>");
    }

    private static Map<NoticeKind, List<PendingNotice>> byKind(List<PendingNotice> notices) {
        var groups = new EnumMap<NoticeKind, List<PendingNotice>>(NoticeKind.class);
        notices.stream()
                .limit(MOST)
                .forEach(notice -> groups.computeIfAbsent(notice.kind(), _ -> new ArrayList<>())
                        .add(notice));
        return groups;
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private String word(String key, Object... values) {
        return words.getMessage(key, values, VIETNAMESE);
    }
}
