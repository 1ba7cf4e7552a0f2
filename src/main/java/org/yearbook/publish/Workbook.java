package org.yearbook.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.yearbook.tabulate.YearbookTable;

/** Writes tables as an XLSX workbook, a sheet each; the same tables give the same bytes. */
final class Workbook {
    /** Stands for the moment of writing, which would make each file another. */
    private static final Instant NO_TIME = Instant.parse("1980-01-01T00:00:00Z");

    private static final int ROWS_IN_MEMORY = 100;
    /** A sheet has room for 1,048,576 rows; a longer table goes on in a further one. */
    private static final int LINES = 1_000_000;

    private Workbook() {}

    /** Where the sheets of large workbooks are kept until they are complete; for this program alone. */
    static void scratch(Path folder) {
        TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy(folder.toFile()));
    }

    static void write(Path file, List<YearbookTable> tables, String edition) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), ".", ".xlsx");
        try (var workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            var theme = new Theme(workbook);
            for (YearbookTable table : tables) {
                for (int part = 0; part * LINES < table.lines().size(); part++) {
                    String title = table.number() + (part == 0 ? "" : "(" + (part + 1) + ")") + " " + table.titleZh();
                    var sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(title));
                    new TableSheet(sheet, theme, table.lines(part * LINES, (part + 1) * LINES)).write();
                }
            }
            properties(workbook.getXSSFWorkbook().getProperties(), edition);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                workbook.write(out);
            }
        }
        withoutTimes(draft, file);
        Files.delete(draft);
    }

    private static void properties(POIXMLProperties properties, String edition) {
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        core.setTitle("法治政府建设统计年鉴 " + edition);
        core.setCreator("Yearbook");
        core.setCreated(Optional.of(Date.from(NO_TIME)));
        core.setModified(Optional.of(Date.from(NO_TIME)));
    }

    /** Copies a ZIP archive with one time for all entries; the compressed bytes are taken over as they are. */
    private static void withoutTimes(Path from, Path to) throws IOException {
        try (ZipFile in = ZipFile.builder().setPath(from).get();
                var out = new ZipArchiveOutputStream(Files.newOutputStream(to))) {
            for (Enumeration<ZipArchiveEntry> entries = in.getEntriesInPhysicalOrder(); entries.hasMoreElements(); ) {
                ZipArchiveEntry entry = entries.nextElement();
                entry.setTime(NO_TIME.toEpochMilli());
                entry.setExtra(new byte[0]);
                out.addRawArchiveEntry(entry, in.getRawInputStream(entry));
            }
        }
    }
}
