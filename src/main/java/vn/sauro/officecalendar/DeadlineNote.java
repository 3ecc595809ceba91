package vn.sauro.officecalendar;

import java.util.List;

/// What a page says beside a deadline: the sentence that explains it, and one for each year it rests on whose decisions
/// are not known ("tạm tính").
public record DeadlineNote(String sentence, List<String> provisional) {}
