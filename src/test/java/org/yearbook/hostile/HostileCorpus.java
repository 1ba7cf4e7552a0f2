package org.yearbook.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All tricks, and good files among which they lie. */
public final class HostileCorpus {
    /** What the good files state, one by one: source, indicator and value. */
    public static final List<String> GOOD = List.of("good DIS01 7", "good DIS04 9", "good.txt DIS01 12");

    private HostileCorpus() {}

    /** The tricks in those sizes. */
    public static List<Trick> of(Sizes sizes) throws IOException {
        var tricks = new ArrayList<Trick>();
        var records = new HostileRecords(sizes);
        tricks.addAll(records.csv());
        tricks.addAll(records.jsonl());
        tricks.addAll(new HostileWorkbooks(sizes).all());
        var reports = new HostileReports(sizes);
        tricks.addAll(reports.plain());
        tricks.addAll(reports.pages());
        tricks.addAll(reports.otherTypes());
        var documents = new HostileDocuments(sizes);
        tricks.addAll(documents.word());
        tricks.addAll(documents.pdf());
        tricks.addAll(HostileNames.all());
        return tricks;
    }

    /** Makes the good files in an input folder. */
    public static void good(Path input) throws IOException {
        Files.createDirectories(input.resolve("records"));
        Files.createDirectories(input.resolve("reports"));
        Bytes.text("source,region,year,indicator,value", "good,5303,2022,DIS01,7", "good,5303,2022,DIS04,9")
                .at(input.resolve("records/good.csv"));
        Bytes.text("瑞丽市2022年法治政府建设情况报告", HostileReports.GOOD).at(input.resolve("reports/good.txt"));
    }
}
