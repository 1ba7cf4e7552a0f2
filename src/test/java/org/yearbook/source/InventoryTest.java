package org.yearbook.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryTest {
    private static final Limits LIMITS = new Limits(100, 100, 100, 100, 100, 100, 100, 100, 100, 100);

    @TempDir
    Path input;

    @Test
    void whatIsAnotherOrGoneSinceTheListIsTold() throws IOException {
        Path records = Files.createDirectory(input.resolve("records"));
        for (String name : new String[] {"same.csv", "longer.csv", "gone.csv", "empty.csv"}) {
            Files.writeString(records.resolve(name), name.startsWith("empty") ? "" : "x");
        }
        Inventory inventory = Inventory.of(input, LIMITS);
        assertThat(inventory.changed(input)).isEmpty();

        Files.writeString(records.resolve("longer.csv"), "xx");
        Files.delete(records.resolve("gone.csv"));
        Files.writeString(records.resolve("empty.csv"), "xx");
        assertThat(inventory.changed(input))
                .extracting(InputFile::path)
                .containsExactly("records/gone.csv", "records/longer.csv");
    }

    @Test
    void aFileIsAsLargeAsTheLimitAndNoLarger() throws IOException {
        Path records = Files.createDirectory(input.resolve("records"));
        Files.writeString(records.resolve("limit.csv"), "x".repeat(100));
        Files.writeString(records.resolve("more.csv"), "x".repeat(101));
        assertThat(Inventory.of(input, LIMITS).files())
                .extracting(file -> file.problem() == null)
                .containsExactly(true, false);
    }
}
