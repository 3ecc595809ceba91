package vn.sauro.bench;

/// What is scored of a reading; `code` is its name among the printed figures.
enum Measure {
    METADATA("metadata", false),
    CITATIONS("citations", true),
    TASKS("tasks", true),
    LEAD("lead", true),
    COORDINATING("coordinating", true),
    DEADLINE("deadline", false),
    PRODUCT("product", false),
    FIELD("field", false),
    FIGURES("figures", true),
    CHECKS("checks", false),
    /// What does not add up according to the reading alone.
    FALSE_ALARMS("falseAlarms", false),
    FALSE_FILL_HEAD("falseFill.head", false),
    FALSE_FILL_LEAD("falseFill.lead", false),
    FALSE_FILL_COORDINATING("falseFill.coordinating", false),
    FALSE_FILL_DEADLINE("falseFill.deadline", false),
    FALSE_FILL_PRODUCT("falseFill.product", false),
    FALSE_FILL_TARGET("falseFill.target", false);

    private final String code;
    private final boolean list;

    Measure(String code, boolean list) {
        this.code = code;
        this.list = list;
    }

    String code() {
        return code;
    }

    /// Whether too much can be read as well as too little, so that precision and recall differ.
    boolean isList() {
        return list;
    }

    /// Whether fields are counted that the document leaves unstated.
    boolean isFalseFill() {
        return code.startsWith("falseFill");
    }
}
