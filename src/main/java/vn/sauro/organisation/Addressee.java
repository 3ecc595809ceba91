package vn.sauro.organisation;

import java.util.List;

/// Whom a document's words mean: one body, the members of a group on that day, or nobody we know.
public sealed interface Addressee {
    record One(Agency agency) implements Addressee {}

    record Group(String code, String name, List<Agency> members) implements Addressee {}

    record Unknown(String words) implements Addressee {}
}
