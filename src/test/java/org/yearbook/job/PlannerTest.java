package org.yearbook.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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
        var files = new ArrayList<>(files(1, 3, 300));
        files.add(file(4, 5000));
        files.addAll(files(5, 4, 300));
        assertThat(Planner.groups(files, LARGE)).extracting(List::size).containsExactly(3, 1, 3, 1);
    }

    @Test
    void aFileLessMakesFewGroupsOthers() {
        List<InputFile> files = files(100000, 3000, 1);
        var fewer = new ArrayList<>(files);
        fewer.remove(10);
        List<List<InputFile>> groups = Planner.groups(files, LARGE);
        assertThat(Planner.groups(fewer, LARGE))
                .filteredOn(group -> !groups.contains(group))
                .hasSizeBetween(1, 2);
    }
}
