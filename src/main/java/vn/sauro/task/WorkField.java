package vn.sauro.task;

/// The field of work ("lĩnh vực") that the conclusions report by.
public enum WorkField {
    KHCN_DMST_CDS,
    DE_AN_06,
    CCHC,
    CHUNG
}
