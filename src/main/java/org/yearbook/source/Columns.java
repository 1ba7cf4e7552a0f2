package org.yearbook.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Which cell of a row holds which field, from the header of a record file. */
public final class Columns {
    /** All fields in their order: the form of records that the program makes itself. */
    public static final Columns ALL =
            of(Arrays.stream(Field.values()).map(Field::label).toList());

    private static final int MOST_NAMED = 20;

    private final int[] positions = new int[Field.values().length];
    private final List<String> unknown = new ArrayList<>();
    private final int width;

    private Columns(List<String> header) {
        Arrays.fill(positions, -1);
        width = header.size();
        for (int i = 0; i < width; i++) {
            String name = PlainText.halfWidth(header.get(i)).strip();
            Field field = field(name) != null ? field(name) : field(PlainText.simplify(name));
            if (field != null && positions[field.ordinal()] < 0) {
                positions[field.ordinal()] = i;
            } else if (!name.isEmpty()) {
                unknown.add(name);
            }
        }
    }

    /** The columns of a header row; names are English or Chinese, in any order. */
    public static Columns of(List<String> header) {
        return new Columns(header);
    }

    private static Field field(String name) {
        return Arrays.stream(Field.values())
                .filter(field -> field.isNamed(name))
                .findFirst()
                .orElse(null);
    }

    /** How many cells a row must have. */
    int width() {
        return width;
    }

    /** Columns that the record format does not know, or has already; they are ignored. */
    List<String> unknown() {
        return unknown;
    }

    /** Tells an operator of the columns that are ignored, if any are. */
    void notice(String file, Consumer<String> notices) {
        if (!unknown.isEmpty()) {
            String names = unknown.stream().limit(MOST_NAMED).map(Excerpt::of).collect(Collectors.joining(", "));
            notices.accept(Excerpt.of(file) + ": columns ignored: " + names
                    + (unknown.size() > MOST_NAMED ? " and " + (unknown.size() - MOST_NAMED) + " more" : ""));
        }
    }

    /** Required fields that no column holds. */
    List<Field> missing() {
        return Arrays.stream(Field.values())
                .filter(field -> field.required() && positions[field.ordinal()] < 0)
                .toList();
    }

    /** Which cell holds the field, from 0; -1 if none does. */
    int position(Field field) {
        return positions[field.ordinal()];
    }

    /** The cell of the field, without blanks around it; empty if the row has none. */
    String get(String[] cells, Field field) {
        int position = positions[field.ordinal()];
        return position < 0 || position >= cells.length || cells[position] == null ? "" : cells[position].strip();
    }
}
