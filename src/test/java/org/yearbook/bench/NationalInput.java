package org.yearbook.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.yearbook.codebook.Codebook;
import org.yearbook.codebook.CodebookFiles;

/**
 * Makes an input folder as large as the country. Arguments: the folder, how many records, how many reports, a seed, the
 * share of records that are to be refused.
 */
final class NationalInput {
    private NationalInput() {}

    public static void main(String[] arguments) throws IOException {
        make(
                Path.of(arguments[0]),
                Long.parseLong(arguments[1]),
                Integer.parseInt(arguments[2]),
                Long.parseLong(arguments[3]),
                Double.parseDouble(arguments[4]));
    }

    static void make(Path folder, long records, int reports, long seed, double bad) throws IOException {
        Codebook codebook = Codebook.load(CodebookFiles.builtIn());
        new NationalRecords(codebook, seed, bad).write(folder.resolve("records/national.csv"), records);
        new NationalReports(codebook, seed).write(folder.resolve("reports"), reports);
    }
}
