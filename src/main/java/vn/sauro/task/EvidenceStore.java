package vn.sauro.task;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.sauro.document.FileStore;

/// Takes in the files that prove a report, few enough, small enough and what their names say they are, and gives them
/// out again.
@Component
class EvidenceStore {
    static final int FILES_MAXIMUM = 10;
    static final long BYTES_MAXIMUM = 20L * 1024 * 1024;
    private static final int NAME_MAXIMUM = 200;

    private final FileStore files;

    EvidenceStore(FileStore files) {
        this.files = files;
    }

    sealed interface Outcome {}

    record Kept(List<EvidenceFile> files) implements Outcome {}

    /// Nothing is attached, because of this file. `problem` is a key of the message catalogue.
    record Refused(String problem, String fileName) implements Outcome {}

    Outcome keep(List<MultipartFile> sent) throws IOException {
        var chosen = sent.stream().filter(file -> !file.isEmpty()).toList();
        if (chosen.size() > FILES_MAXIMUM) {
            return new Refused("evidence.refused.TOO_MANY", String.valueOf(FILES_MAXIMUM));
        }
        var kept = new ArrayList<EvidenceFile>();
        for (var file : chosen) {
            switch (keep(file)) {
                case Kept one -> kept.addAll(one.files());
                case Refused refused -> {
                    return refused;
                }
            }
        }
        return new Kept(kept);
    }

    private Outcome keep(MultipartFile file) throws IOException {
        var name = name(file.getOriginalFilename());
        try (var bytes = file.getInputStream()) {
            var head = bytes.readNBytes(EvidenceKind.HEAD);
            var kind = EvidenceKind.of(name, head);
            if (kind.isEmpty()) return new Refused("evidence.refused.WRONG_KIND", name);
            var stored = files.store(whole(head, bytes), BYTES_MAXIMUM);
            return new Kept(List.of(new EvidenceFile(stored.sha256(), stored.size(), name, kind.get())));
        } catch (FileStore.TooLarge _) {
            return new Refused("evidence.refused.TOO_LARGE", name);
        }
    }

    private static InputStream whole(byte[] head, InputStream rest) {
        return new SequenceInputStream(new ByteArrayInputStream(head), rest);
    }

    /// Old browsers send the whole path; a name keeps neither that nor characters that are not to be seen.
    static String name(@Nullable String sent) {
        var path = sent == null ? "" : sent.replace('\\', '/');
        var name = path.substring(path.lastIndexOf('/') + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .strip();
        if (name.isEmpty()) return "minh-chung";
        return name.length() <= NAME_MAXIMUM ? name : name.substring(name.length() - NAME_MAXIMUM);
    }

    /// Always as a file to save: what people attach is never opened as a page of ours.
    ResponseEntity<Resource> send(TaskDetailRepository.StoredProof proof) throws IOException {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(proof.kind().contentType()))
                .contentLength(proof.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(proof.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(files.open(proof.sha256())));
    }
}
