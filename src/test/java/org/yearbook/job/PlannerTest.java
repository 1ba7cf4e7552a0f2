package org.yearbook.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yearbook.source.InputFile;

/** How files are shared out in groups. */
class PlannerTest {
    private static final long LARGE = 1000;

    private static InputFile file(int number, long size) {
        return new InputFile("records/" + number + ".csv", InputFile.Kind.RECORDS, size, 0, "", null);
    }

    private static List<InputFile> files(int from, int count, long size) {
        return IntStream.range(from, from + count)
                .mapToObj(number -> file(number, size))
                .toList();
    }

    @Test
    void eachFileIsInOneGroupInItsOrder() {
        List<InputFile> files = files(100000, 3000, 1);
        List<List<InputFile>> groups = Planner.groups(files, LARGE);
        assertThat(groups.stream().flatMap(Collection::stream)).containsExactlyElementsOf(files);
        assertThat(groups).hasSizeBetween(8, 30).allMatch(group -> group.size() <= 400);
        assertThat(Planner.groups(List.of(), LARGE)).isEmpty();
    }

    @Test
    void aLargeFileIsByItselfAndAGroupIsNoLargerThanOne() {
        var files = new ArrayList<>(files(1, 300, 30));
        files.add(file(301, 5000));
        files.addAll(files(302, 300, 30));
        List<List<InputFile>> groups = Planner.groups(files, LARGE);
        assertThat(groups).contains(List.of(file(301, 5000)));
        assertThat(groups)
                .allMatch(group -> group.size() == 1
                        || group.stream().mapToLong(InputFile::size).sum() <= LARGE)
                .anyMatch(group -> group.size() > 10);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 10, 40, 200})
    void aFileLessMakesFewGroupsOthers(long size) {
        List<InputFile> files = files(100000, 3000, size);
        List<List<InputFile>> groups = Planner.groups(files, LARGE);
        int others = 0;
        for (int gone = 0; gone < files.size(); gone += 100) {
            var fewer = new ArrayList<>(files);
            fewer.remove(gone);
            others += (int) Planner.groups(fewer, LARGE).stream()
                    .filter(group -> !groups.contains(group))
                    .count();
        }
        assertThat(others).isBetween(20, 90);
    }
}
