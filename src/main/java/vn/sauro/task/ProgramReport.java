package vn.sauro.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// What a program sent about a task: its words, the files with them, and the key under which it would ask again.
record ProgramReport<T>(
        T words, List<MultipartFile> files, @Nullable String key) {
    static final String KEY = "Idempotency-Key";

    private static final String KEY_PATTERN = "[\\x21-\\x7e]{1," + ApiRequests.KEY_MAXIMUM + "}";

    boolean hasBadKey() {
        return key != null && !key.matches(KEY_PATTERN);
    }
}
