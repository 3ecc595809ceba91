package vn.sauro.document;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.sauro.document.ReceiveDocument.AlreadyReceived;
import vn.sauro.document.ReceiveDocument.Received;
import vn.sauro.document.ReceiveDocument.Refused;
import vn.sauro.security.Actor;
import vn.sauro.shared.Formats;
import vn.sauro.shared.Notice;

/// Takes files in ("tiếp nhận văn bản"), one or several at a time, and says of each what came of it.
@Controller
@PreAuthorize("hasRole('SPECIALIST')")
class UploadController {
    /// One file and what came of it, for the page shown next.
    record Upload(
            String fileName,
            String key,
            List<String> arguments,
            @Nullable Long document) implements Serializable {
        public Object[] values() {
            return arguments.toArray();
        }

        public boolean isTaken() {
            return document != null;
        }
    }

    private final Documents documents;
    private final Formats formats;

    UploadController(Documents documents, Formats formats) {
        this.documents = documents;
        this.formats = formats;
    }

    @PostMapping("/documents")
    String upload(
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Actor actor,
            RedirectAttributes redirect)
            throws IOException {
        var uploads = new ArrayList<Upload>();
        for (var file : files == null ? List.<MultipartFile>of() : files) {
            if (!isNothing(file)) {
                uploads.add(upload(file, actor));
            }
        }
        if (uploads.isEmpty()) {
            Notice.problem(redirect, "documents.nothingSent");
            return "redirect:/documents";
        }
        redirect.addFlashAttribute("uploads", uploads);
        var only = uploads.size() == 1 ? uploads.getFirst().document() : null;
        return only == null ? "redirect:/documents" : "redirect:/documents/" + only;
    }

    /// The sum of the files is more than the server listens to.
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    String tooMuch(RedirectAttributes redirect) {
        Notice.problem(redirect, "documents.tooMuchSent");
        return "redirect:/documents";
    }

    /// A form sent without choosing a file holds one of no name and no length.
    private static boolean isNothing(MultipartFile file) {
        return file.isEmpty()
                && Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty();
    }

    private Upload upload(MultipartFile file, Actor actor) throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var shown = FileName.shown(name);
        try (var bytes = file.getInputStream()) {
            return switch (documents.receive(name, bytes, actor)) {
                case Received received ->
                    new Upload(
                            shown,
                            "documents.received",
                            List.of(),
                            received.document().value());
                case AlreadyReceived already ->
                    new Upload(
                            shown,
                            "documents.alreadyReceived",
                            List.of(formats.moment(already.at())),
                            already.document().value());
                case Refused refused -> new Upload(shown, "document.refused." + refused.reason(), List.of(), null);
            };
        }
    }
}
