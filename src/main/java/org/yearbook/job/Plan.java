package org.yearbook.job;

import java.util.Collection;
import java.util.List;
import org.yearbook.publish.edition.MadeFrom;
import org.yearbook.source.InputFile;
import org.yearbook.source.Inventory;
import org.yearbook.source.Slice;

/**
 * What a run has to do.
 *
 * @param made what decides the figures of the edition
 * @param fingerprint hash over all that decides the edition's content
 * @param parts in the order of the input
 */
record Plan(Inventory inventory, MadeFrom made, String fingerprint, List<Part> parts) {
    List<String> keys() {
        return parts.stream().map(Part::key).toList();
    }

    /** The keys of parts that none of these files is in. */
    List<String> keysWithout(Collection<InputFile> files) {
        return parts.stream()
                .filter(part -> part.files().stream().noneMatch(files::contains))
                .map(Part::key)
                .toList();
    }

    Part part(String key) {
        return parts.stream().filter(part -> part.key().equals(key)).findFirst().orElseThrow();
    }

    /**
     * A share of the input that one partition works on.
     *
     * @param key hash over all that decides what it makes: a part that is there already need not be made again
     * @param files report documents, record files, or the corrections
     * @param slice of the record file, if it is one
     */
    record Part(String key, InputFile.Kind kind, List<InputFile> files, Slice slice) {}
}
