package vn.sauro.task;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sauro.organisation.Agencies;
import vn.sauro.organisation.AgencyId;
import vn.sauro.shared.Page;
import vn.sauro.task.TaskApi.Body;
import vn.sauro.task.TaskApi.Detail;
import vn.sauro.task.TaskApi.Event;
import vn.sauro.task.TaskApi.Evidence;
import vn.sauro.task.TaskApi.EvidenceList;
import vn.sauro.task.TaskApi.Item;
import vn.sauro.task.TaskApi.ItemList;

/// Tasks in the shapes that other programs are promised.
@Component
class TaskApiShapes {
    private final Agencies agencies;

    TaskApiShapes(Agencies agencies) {
        this.agencies = agencies;
    }

    ItemList list(Page<TaskRow> page) {
        return new ItemList(page.rows().stream().map(this::item).toList(), page.total(), page.next());
    }

    Item item(TaskRow row) {
        return new Item(
                row.code(),
                row.parent() == null ? null : row.code().replaceFirst("\\.\\d+$", ""),
                row.title(),
                new Body(agencies.get(row.assigner()).code(), row.assignerName()),
                body(row.lead()),
                row.leadName(),
                row.field(),
                row.documentWords(),
                row.deadlineKind(),
                row.deadline(),
                row.course().deadline().original(),
                row.deadlineWords(),
                row.state(),
                row.standing(),
                row.progress(),
                row.assignedAt(),
                row.resultOn(),
                row.openObstacles(),
                row.children(),
                row.childrenDone(),
                row.version());
    }

    private @Nullable Body body(@Nullable AgencyId id) {
        if (id == null) return null;
        var agency = agencies.get(id);
        return new Body(agency.code(), agency.name());
    }

    Detail detail(TaskDetail detail) {
        return new Detail(
                item(detail.row()),
                detail.content(),
                detail.product(),
                detail.target(),
                detail.authorityName(),
                detail.names(PartyRole.JOINT_LEAD),
                detail.names(PartyRole.COORDINATING),
                detail.names(PartyRole.MONITORING),
                detail.names(PartyRole.GUIDING),
                detail.task().result(),
                detail.events().stream().map(TaskApiShapes::event).toList());
    }

    EvidenceList evidence(TaskDetail detail) {
        return new EvidenceList(
                detail.events().stream().flatMap(TaskApiShapes::evidence).toList());
    }

    private static Stream<Evidence> evidence(TaskDetail.Event event) {
        return event.evidence().stream()
                .map(file -> new Evidence(
                        file.id(), file.fileName(), file.size(), event.at(), event.kind(), event.agency()));
    }

    private static Event event(TaskDetail.Event event) {
        return new Event(
                event.at(),
                event.kind(),
                event.person(),
                event.insteadOf(),
                event.agency(),
                event.progress(),
                event.note(),
                event.resultOn(),
                event.otherAgency(),
                event.evidence().stream().map(TaskDetail.Attached::fileName).toList());
    }
}
