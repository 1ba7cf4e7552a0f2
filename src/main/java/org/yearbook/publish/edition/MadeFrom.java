package org.yearbook.publish.edition;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yearbook.source.CorrectionFile;
import org.yearbook.source.InputFile;
import org.yearbook.source.Inventory;

/**
 * What decides the figures of an edition.
 *
 * @param codebook its hash
 * @param program hash over its code; empty for an edition whose manifest does not have it
 * @param inputs SHA-256 by path below the input folder
 */
public record MadeFrom(String codebook, String program, SortedMap<String, String> inputs) {
    /** What this run makes an edition from. */
    public static MadeFrom of(String codebook, String program, Inventory inventory) {
        var inputs = new TreeMap<String, String>();
        for (InputFile file : inventory.files()) {
            inputs.put(file.path(), file.sha256());
        }
        return new MadeFrom(codebook, program, inputs);
    }

    /** How the inputs of a later edition differ from these. */
    public InputChanges until(MadeFrom later) {
        long kept = later.inputs.keySet().stream().filter(inputs::containsKey).count();
        long same = later.inputs.entrySet().stream()
                .filter(input -> input.getValue().equals(inputs.get(input.getKey())))
                .count();
        return new InputChanges(later.inputs.size() - kept, kept - same, inputs.size() - kept);
    }

    /** How many input files there are that were not there, have another content, are not there any more. */
    public record InputChanges(long added, long changed, long gone) {}

    /** The record files among the inputs; which of them a source comes from is not known. */
    public Map<String, String> records() {
        return inputs.subMap("records/", "records0");
    }

    /** Whether the source is one of the report documents. */
    public boolean isReport(String source) {
        return inputs.containsKey("reports/" + source);
    }

    /** Whether the report document that both have is the same in both. */
    public boolean sameReport(String source, MadeFrom other) {
        return inputs.get("reports/" + source).equals(other.inputs.get("reports/" + source));
    }

    /** Whether staff corrected anything. */
    public boolean hasCorrections() {
        return inputs.containsKey(CorrectionFile.NAME);
    }
}
