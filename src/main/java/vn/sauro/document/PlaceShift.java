package vn.sauro.document;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Moves what stands behind a corrected place of its line, wherever in a stored reading a place is kept.
record PlaceShift(PlaceCorrected change) {

    /// Without the doubts about the place itself.
    List<DoubtfulPlace> of(List<DoubtfulPlace> places) {
        return places.stream()
                .filter(place ->
                        place.line() != change.line() || place.to() <= change.from() || place.from() >= change.to())
                .map(place -> place.line() != change.line() || place.from() < change.to()
                        ? place
                        : new DoubtfulPlace(
                                place.line(),
                                change.start(place.from()),
                                change.end(place.to()),
                                place.confidence(),
                                place.otherwise()))
                .toList();
    }

    JsonNode of(JsonNode node) {
        if (node instanceof ObjectNode place && isPlaceOfTheLine(place)) {
            place.put("from", change.start(place.get("from").intValue()));
            place.put("to", change.end(place.get("to").intValue()));
        }
        node.forEach(this::of);
        return node;
    }

    private boolean isPlaceOfTheLine(ObjectNode node) {
        return isNumber(node, "line")
                && isNumber(node, "from")
                && isNumber(node, "to")
                && node.get("line").intValue() == change.line();
    }

    private static boolean isNumber(ObjectNode node, String name) {
        return node.has(name) && node.get(name).isInt();
    }
}
