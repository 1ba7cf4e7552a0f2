package org.yearbook.source;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The rows of a JSONL file: one JSON object a line, its values texts or numbers. */
final class JsonRows implements RowReader {
    private static final JsonFactory JSON = new JsonFactory();
    /** Files have a few forms of lines; one that has more is not remembered. */
    private static final int MOST_FORMS = 1_000;

    private static final int MOST_NOTICES = 20;
    private static final Message NO_OBJECT = new Message(
            "此行不是 JSON 对象，应写作 {\"source\": …, \"region\": …, …}", "the line is no JSON object with texts and numbers");

    private final String name;
    /** Lines mostly have the same names in the same order. */
    private final Map<List<String>, Columns> columns = new HashMap<>();

    private final Consumer<String> notices;
    private final Set<String> noticed = new HashSet<>();
    private final Limits limits;
    private final BoundedLines lines;
    private boolean broken;
    private long line;

    JsonRows(Path file, String name, Charset charset, Limits limits, Consumer<String> notices) throws IOException {
        this.name = name;
        this.limits = limits;
        this.notices = notices;
        lines = new BoundedLines(new InputStreamReader(Files.newInputStream(file), charset), limits.record());
    }

    @Override
    public Row next() {
        if (broken) {
            return null;
        }
        try {
            for (String text = lines.next(); text != null; text = lines.next()) {
                line++;
                if (lines.cut()) {
                    return new MalformedRow(name, Locator.line(line), Message.longRecord(limits), Excerpt.of(text));
                }
                String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
                if (!json.isBlank()) {
                    return row(json);
                }
            }
            return null;
        } catch (IOException e) {
            broken = true;
            return new MalformedRow(name, Locator.line(line + 1), Message.unreadable(e), "");
        }
    }

    private Row row(String json) {
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            if (!readObject(parser, names, values) || parser.nextToken() != null) {
                return new MalformedRow(name, Locator.line(line), NO_OBJECT, json);
            }
        } catch (JacksonException e) {
            return new MalformedRow(name, Locator.line(line), NO_OBJECT, json);
        }
        if (names.size() > limits.columns()) {
            return new MalformedRow(name, Locator.line(line), Message.manyColumns(limits), json);
        }
        Columns known = columns.get(names);
        if (known == null) {
            known = Columns.of(names);
            if (columns.size() < MOST_FORMS) {
                columns.put(names, known);
            }
            notice(known);
        }
        return values.stream().anyMatch(value -> value.indexOf('\0') >= 0)
                ? new MalformedRow(name, Locator.line(line), Message.zeroCharacter(), json)
                : new ReportRecord(name, Locator.line(line), known, values.toArray(new String[0]), json);
    }

    private void notice(Columns columns) {
        for (String column : columns.unknown()) {
            if (noticed.size() < MOST_NOTICES && noticed.add(column)) {
                notices.accept(Excerpt.of(name) + ": field ignored: " + Excerpt.of(column));
            }
        }
    }

    private static boolean readObject(JsonParser parser, List<String> names, List<String> values) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            names.add(parser.currentName());
            JsonToken value = parser.nextToken();
            values.add(text(parser, value));
        }
        return parser.currentToken() == JsonToken.END_OBJECT;
    }

    /** The value as text; a number in full, without an exponent. A list or object is none, and empty. */
    private static String text(JsonParser parser, JsonToken value) {
        if (value.isNumeric()) {
            BigDecimal number = PlainDecimal.parse(parser.getString());
            return number == null ? parser.getString() : PlainDecimal.of(number).toPlainString();
        }
        if (value.isStructStart()) {
            parser.skipChildren();
            return "";
        }
        return value == JsonToken.VALUE_NULL ? "" : parser.getString();
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
