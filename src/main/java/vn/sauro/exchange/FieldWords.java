package vn.sauro.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.sauro.task.WorkField;
import vn.sauro.text.Folding;

/// The field of work as tables write it; an empty cell is the general one.
final class FieldWords {
    private static final Map<String, WorkField> KNOWN = new HashMap<>();

    static {
        name(WorkField.CHUNG, "", "chung", "khac", "linh vuc khac");
        name(WorkField.CCHC, "cchc", "cai cach hanh chinh");
        name(WorkField.DE_AN_06, "de an 06", "da 06", "da06", "dean06", "de an 06 cp");
        name(
                WorkField.KHCN_DMST_CDS,
                "khcn dmst cds",
                "khcn dmst va cds",
                "khcn dmst va chuyen doi so",
                "chuyen doi so",
                "cds",
                "khoa hoc cong nghe",
                "khoa hoc va cong nghe",
                "khoa hoc cong nghe doi moi sang tao va chuyen doi so",
                "khoa hoc cong nghe doi moi sang tao chuyen doi so");
    }

    private FieldWords() {}

    private static void name(WorkField field, String... words) {
        for (var each : words) KNOWN.put(each, field);
    }

    static Optional<WorkField> read(String cell) {
        return Optional.ofNullable(KNOWN.get(Folding.foldToWords(cell)));
    }
}
