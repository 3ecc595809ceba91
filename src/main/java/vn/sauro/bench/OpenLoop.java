package vn.sauro.bench;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// People who click every ten seconds whether or not the answer has come: clicks are due at a steady rate, and an
/// answer
/// is as late as it is after the moment its click was due.
final class OpenLoop {
    private static final int SECONDS_BETWEEN_CLICKS = 10;
    private static final int PERCENT = 100;
    private static final List<String> LISTS = List.of(
            "/tasks?q=so+hoa",
            "/tasks?q=dat+dai&unit=ASSIGNMENTS",
            "/tasks?q=ho+tich+bao+cao",
            "/tasks?show=OVERDUE&unit=ASSIGNMENTS&q=du+lieu",
            "/tasks?show=OPEN&q=chuyen+doi+so",
            "/tasks?q=tan+lap&unit=ASSIGNMENTS",
            "/tasks?show=DUE_SOON",
            "/tasks?field=CCHC&q=ra+soat",
            "/tasks?side=LED&q=ke+hoach");

    /// What is clicked, and how many clicks of a hundred.
    enum Click {
        TODAY(40),
        LIST(30),
        BOARD(15),
        BARE(15);

        private final int share;

        Click(int share) {
            this.share = share;
        }
    }

    private final List<Crowd.Member> members;
    private final List<Crowd.Member> overseers;
    private final long nanosBetween;
    private final Random lot = new Random(2026);
    private final Map<Click, Histogram> times = new EnumMap<>(Click.class);
    private final AtomicInteger failed = new AtomicInteger();

    OpenLoop(Crowd crowd, int people) {
        members = crowd.members();
        overseers =
                members.stream().filter(member -> member.person().overseer()).toList();
        nanosBetween = TimeUnit.SECONDS.toNanos(SECONDS_BETWEEN_CLICKS) / people;
        for (var click : Click.values()) {
            times.put(click, new ConcurrentHistogram(3));
        }
    }

    /// Clicks for so long, and waits for the last answer.
    void run(int seconds) {
        long start = System.nanoTime();
        long clicks = TimeUnit.SECONDS.toNanos(seconds) / nanosBetween;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i < clicks; i++) {
                long due = start + i * nanosBetween;
                var click = drawn();
                var visitor = visitor(click);
                var path = path(click);
                LockSupport.parkNanos(due - System.nanoTime());
                threads.execute(() -> click(click, visitor, path, due));
            }
        }
    }

    void put(Figures figures) {
        times.forEach((click, histogram) -> {
            var name = click.name().toLowerCase(Locale.ROOT);
            figures.put(name + "_clicks", histogram.getTotalCount());
            figures.put(name + "_p50_ms", histogram.getValueAtPercentile(50) / 1e3);
            figures.put(name + "_p95_ms", histogram.getValueAtPercentile(95) / 1e3);
        });
        figures.put("failed_clicks", failed.get());
    }

    private void click(Click click, Visitor visitor, String path, long due) {
        try {
            if (visitor.get(path).statusCode() != 200) {
                failed.incrementAndGet();
            }
        } catch (IOException _) {
            failed.incrementAndGet();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        times.get(click).recordValue((System.nanoTime() - due) / 1000);
    }

    private Click drawn() {
        int place = lot.nextInt(PERCENT);
        for (var click : Click.values()) {
            place -= click.share;
            if (place < 0) {
                return click;
            }
        }
        return Click.BARE;
    }

    private Visitor visitor(Click click) {
        var all = click == Click.BOARD ? overseers : members;
        return all.get(lot.nextInt(all.size())).visitor();
    }

    private String path(Click click) {
        return switch (click) {
            case TODAY -> "/today";
            case BOARD -> "/board";
            case BARE -> "/password";
            case LIST -> LISTS.get(lot.nextInt(LISTS.size()));
        };
    }
}
