package org.yearbook.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.yearbook.normalize.Corrections;
import org.yearbook.normalize.Outcomes;
import org.yearbook.normalize.RecordNormalizer;
import org.yearbook.source.CorrectionFile;
import org.yearbook.source.InputFile;
import org.yearbook.source.Message;
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

    Corrections load(Plan plan) throws IOException {
        for (Plan.Part part : plan.parts()) {
            if (part.kind() == InputFile.Kind.CORRECTIONS) {
                Message problem = part.files().get(0).problem();
                var corrections = Corrections.of(
                        problem == null ? CorrectionFile.read(input) : CorrectionFile.refused(problem), normalizer);
                try (PartWriter writer = parts.write(part.key())) {
                    writer.add(new Outcomes(CorrectionFile.NAME, corrections.rejections()));
                    writer.commit();
                }
                return corrections;
            }
        }
        return Corrections.of(List.of(), normalizer);
    }
}
