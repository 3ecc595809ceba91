package vn.sauro.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sauro.testing.DatabaseTest;

/// What is promised to other programs is what they find.
@DatabaseTest
class OpenApiTest {
    private static final JsonNode DOCUMENT = document();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    private static JsonNode document() {
        try (var bytes = new ClassPathResource("openapi.json").getInputStream()) {
            return new JsonMapper().readTree(bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static List<Class<?>> shapes() {
        return List.of(TaskApi.class.getDeclaredClasses());
    }

    static List<Class<? extends Enum<?>>> choices() {
        return List.of(
                WorkField.class,
                DeadlineKind.class,
                TaskState.class,
                Standing.class,
                EventKind.class,
                Obstacle.Kind.class);
    }

    @Test
    void everyRouteIsDescribedAndNoOther() {
        var routes = new TreeSet<String>();
        handlers.getHandlerMethods()
                .keySet()
                .forEach(route -> route.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> route.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> routes.add(path + " " + method))));
        var described = new TreeSet<String>();
        DOCUMENT.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method ->
                                described.add(path.getKey() + " " + method.toUpperCase(java.util.Locale.ROOT))));
        assertThat(described).isEqualTo(routes);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void everyShapeHasItsFieldsInTheirOrderAndTheirKind(Class<?> shape) {
        var described = schema(shape.getSimpleName()).get("properties");
        assertThat(described.propertyNames())
                .containsExactlyElementsOf(Stream.of(shape.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        for (var component : shape.getRecordComponents()) {
            assertThat(kinds(described.get(component.getName())))
                    .as(component.toString())
                    .contains(kind(component.getType()));
        }
    }

    private static String kind(Class<?> type) {
        if (type == int.class || type == long.class) return "integer";
        if (type == List.class) return "array";
        return type.isEnum() || type.isRecord() ? name(type) : "string";
    }

    /// `ObstacleKind` of `Obstacle.Kind`.
    private static String name(Class<?> type) {
        var around = type.getEnclosingClass();
        return (around == null || around == TaskApi.class ? "" : around.getSimpleName()) + type.getSimpleName();
    }

    private static Set<String> kinds(JsonNode described) {
        var kinds = new TreeSet<String>();
        if (described.has("$ref")) kinds.add(described.get("$ref").asString().replaceFirst(".*/", ""));
        if (described.has("oneOf")) described.get("oneOf").forEach(each -> kinds.addAll(kinds(each)));
        if (described.has("type") && described.get("type").isArray())
            described.get("type").forEach(each -> kinds.add(each.asString()));
        else if (described.has("type")) kinds.add(described.get("type").asString());
        return kinds;
    }

    @ParameterizedTest
    @MethodSource("choices")
    void everyChoiceHasItsValues(Class<? extends Enum<?>> choice) {
        assertThat(values(schema(name(choice)))).isEqualTo(names(choice.getEnumConstants()));
    }

    @Test
    void theListIsNarrowedByWhatIsDescribed() {
        var parameters = DOCUMENT.get("paths").get("/api/v1/tasks").get("get").get("parameters");
        parameters.forEach(parameter -> {
            var schema = parameter.get("schema");
            switch (parameter.get("name").asString()) {
                case "show" -> assertThat(values(schema)).isEqualTo(names(Show.values()));
                case "side" -> assertThat(values(schema)).isEqualTo(names(TaskFilter.Side.values()));
                case "unit" -> assertThat(values(schema)).isEqualTo(names(TaskFilter.Unit.values()));
                case "sort" -> assertThat(values(schema)).isEqualTo(names(TaskFilter.Sort.values()));
                default -> assertThat(schema.has("enum")).isFalse();
            }
        });
        assertThat(parameters).hasSize(11);
    }

    private static JsonNode schema(String name) {
        return DOCUMENT.get("components").get("schemas").get(name);
    }

    private static List<String> values(JsonNode schema) {
        return schema.get("enum").valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> names(Enum<?>[] all) {
        return Arrays.stream(all).map(Enum::name).toList();
    }
}
