package org.yearbook.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.yearbook.normalize.Corrections;
import org.yearbook.normalize.Outcomes;
import org.yearbook.normalize.RecordNormalizer;
import org.yearbook.source.CorrectionFile;
import org.yearbook.source.InputFile;
import org.yearbook.source.Inventory;
import org.yearbook.work.PartWriter;
import org.yearbook.work.Parts;

/** Reads what staff set right by hand; rows that cannot be read become a part like other refused records. */
final class CorrectionLoader {
    private final Path input;
    private final Parts parts;
    private final RecordNormalizer normalizer;

    CorrectionLoader(Path input, Parts parts, RecordNormalizer normalizer) {
        this.input = input;
        this.parts = parts;
        this.normalizer = normalizer;
    }

    Corrections load(Run run) throws IOException {
        for (Plan.Part part : run.plan().parts()) {
            if (part.kind() == InputFile.Kind.CORRECTIONS) {
                InputFile file = part.files().get(0);
                var corrections = Corrections.of(
                        file.problem() == null ? CorrectionFile.read(input) : CorrectionFile.refused(file.problem()),
                        normalizer);
                boolean same = isSame(file);
                if (!same) {
                    run.changed(List.of(file));
                }
                try (PartWriter writer = parts.write(part.key())) {
                    writer.add(new Outcomes(CorrectionFile.NAME, corrections.rejections()));
                    writer.commit(same);
                }
                return corrections;
            }
        }
        return Corrections.of(List.of(), normalizer);
    }

    /** Whether what was read is what was listed. */
    private boolean isSame(InputFile file) {
        try {
            return file.problem() != null
                    || Inventory.sha256(input.resolve(file.path())).equals(file.sha256());
        } catch (IOException e) {
            return false;
        }
    }
}
