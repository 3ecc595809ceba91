package vn.sauro.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.sauro.security.Actor;
import vn.sauro.security.Role;

/// One document: what is known of it, its text, and the file as it came.
@Controller
@PreAuthorize("hasAnyRole('SPECIALIST', 'HEAD', 'STANDING')")
class DocumentController {
    private final Documents documents;

    DocumentController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping("/documents/{id}")
    String show(@PathVariable DocumentId id, Actor actor, Model model) {
        var document = documents.get(id, actor);
        model.addAttribute("document", document);
        model.addAttribute(
                "receives", actor.is(Role.SPECIALIST) && document.agency().equals(actor.agency()));
        model.addAttribute("looks", actor.is(Role.SPECIALIST) || actor.is(Role.HEAD));
        model.addAttribute("same", documents.sameAgain(id, actor));
        if (document.state() == DocumentState.READ) {
            var text = documents.text(id, actor);
            model.addAttribute("text", text);
            model.addAttribute("pages", Sheet.of(text));
        }
        return "document/document";
    }

    /// Always to be saved, never shown by the browser: it came from outside.
    @GetMapping("/documents/{id}/file")
    ResponseEntity<Resource> file(@PathVariable DocumentId id, Actor actor) throws IOException {
        var name = documents.get(id, actor).fileName();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(documents.file(id, actor)));
    }

    @PostMapping("/documents/{id}/read-again")
    @PreAuthorize("hasRole('SPECIALIST')")
    String readAgain(@PathVariable DocumentId id, Actor actor) {
        documents.readAgain(id, actor);
        return "redirect:/documents/" + id.value();
    }
}
