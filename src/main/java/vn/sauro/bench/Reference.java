package vn.sauro.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A careful person's reading of a document, in the form of `../shared/tools/README.md`. A reference may leave out
/// whole
/// parts, and then says nothing about them; a part that is null says that the document does not state it.
record Reference(JsonNode json) {
    static Reference parse(String text) {
        return new Reference(JsonMapper.shared().readTree(text));
    }

    JsonNode document() {
        return json.path("document");
    }

    boolean holds(String part) {
        return json.has(part);
    }

    List<JsonNode> list(String part) {
        return elements(json.path(part));
    }

    /// The type of the document ("Thông báo"), which tells its kind.
    String kind() {
        var type = text(document(), "type");
        return type == null ? "-" : type;
    }

    static List<JsonNode> elements(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements;
    }

    static @Nullable String text(JsonNode node, String key) {
        var value = node.path(key);
        return value.isMissingNode() || value.isNull() || value.asString().isEmpty() ? null : value.asString();
    }

    static List<String> texts(JsonNode node, String key) {
        return elements(node.path(key)).stream().map(JsonNode::asString).toList();
    }

    static @Nullable BigDecimal number(JsonNode node, String key) {
        var value = node.path(key);
        return value.isNumber() ? value.decimalValue() : null;
    }

    static List<Integer> lines(JsonNode node) {
        var lines = elements(node.path("lines")).stream().map(JsonNode::asInt).toList();
        return lines.isEmpty() ? List.of(node.path("line").asInt(0)) : lines;
    }

    /// Whether the reference says that the document does not state this.
    static boolean isUnstated(JsonNode node, String key) {
        var value = node.path(key);
        return value.isNull() || value.isArray() && value.isEmpty();
    }
}
