package org.yearbook.publish.revision;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yearbook.source.CorrectionFile;
import org.yearbook.source.InputFile;
import org.yearbook.source.Inventory;
import tools.jackson.databind.JsonNode;

/**
 * What decides an edition.
 *
 * @param codebook its hash
 * @param inputs SHA-256 by path below the input folder
 */
record MadeFrom(String codebook, SortedMap<String, String> inputs) {
    static MadeFrom of(JsonNode manifest) {
        var inputs = new TreeMap<String, String>();
        for (JsonNode input : manifest.path("inputs")) {
            inputs.put(input.path("path").asString(), input.path("sha256").asString());
        }
        return new MadeFrom(manifest.path("codebook").asString(), inputs);
    }

    static MadeFrom of(String codebook, Inventory inventory) {
        var inputs = new TreeMap<String, String>();
        for (InputFile file : inventory.files()) {
            inputs.put(file.path(), file.sha256());
        }
        return new MadeFrom(codebook, inputs);
    }

    /** The record files among the inputs; which of them a source comes from is not known. */
    Map<String, String> records() {
        return inputs.subMap("records/", "records0");
    }

    boolean isReport(String source) {
        return inputs.containsKey("reports/" + source);
    }

    boolean sameReport(String source, MadeFrom other) {
        return inputs.get("reports/" + source).equals(other.inputs.get("reports/" + source));
    }

    boolean sameCorrections(MadeFrom other) {
        return inputs.getOrDefault(CorrectionFile.NAME, "").equals(other.inputs.getOrDefault(CorrectionFile.NAME, ""));
    }

    /** Why a figure can be another where no source is. */
    Why otherwise(MadeFrom other) {
        return codebook.equals(other.codebook) ? Why.PROGRAM_CHANGED : Why.CODEBOOK_CHANGED;
    }
}
