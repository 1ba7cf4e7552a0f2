package org.yearbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yearbook.WorkbookPackage.all;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.yearbook.WorkbookPackage.Sheet;

/**
 * What Excel would "repair" when it opens a workbook: the limits and rules of ECMA-376 and of the program itself, which
 * libraries read past. Workbooks are those of the sample and of an edition of awkward texts, townships and provinces.
 */
class WorkbookValidityTest {
    /** Children of a worksheet in the order of the schema. */
    private static final List<String> ORDER = List.of(
            "sheetPr",
            "dimension",
            "sheetViews",
            "sheetFormatPr",
            "cols",
            "sheetData",
            "autoFilter",
            "mergeCells",
            "hyperlinks",
            "printOptions",
            "pageMargins",
            "pageSetup",
            "headerFooter",
            "rowBreaks",
            "colBreaks",
            "ignoredErrors",
            "drawing",
            "legacyDrawing",
            "tableParts");

    private static final String NAME = "[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\]*";
    /** A name that could be a cell, {@code T7} or {@code R1C1}, is none. */
    private static final String CELL = "(?i)[a-z]{1,3}\\d{1,7}|r\\d*c\\d*";

    @TempDir
    static Path folder;

    private static final List<Path> WORKBOOKS = new ArrayList<>();

    @BeforeAll
    static void publish() throws IOException {
        JobRun sample = JobRun.in(folder.resolve("sample"));
        FileSystemUtils.copyRecursively(Path.of("input"), sample.input());
        sample.published();
        String long1 = "排查\u0001" + "纠纷".repeat(20_000);
        var rows = IntStream.range(0, 700).mapToObj(i -> "s" + i + ",530521,2022,DIS01," + i + ",件,,");
        var texts = Stream.of(
                "source,region,year,indicator,value,unit,evidence,published",
                "=HYPERLINK(\"x\"),530523,2022,DIS01,1234,件,=1+1,2023-01-12",
                "+a,530523,2022,DIS02,9,件,+1" + long1 + ",",
                "-b,530523105,2022,REV01,3,件,-1 \uFFFE<&>\"'\uD83D\uDE00,",
                "@c,330102,2012,REV01,30余,件,@SUM(A1),",
                "d,330102,2013,DEC07,90.5,%,\t制表,",
                "e,620102,2021,DIS12,0.001,万元,_x0041_,");
        JobRun awkward = JobRun.in(folder.resolve("awkward"))
                .record("r.csv", Stream.concat(texts, rows).toArray(String[]::new))
                .published("--yearbook.workbook.level=township", "--yearbook.publisher=<甲&乙>");
        for (JobRun job : List.of(sample, awkward)) {
            job.files().keySet().stream()
                    .filter(name -> name.endsWith(".xlsx"))
                    .forEach(name -> WORKBOOKS.add(job.edition().resolve(name)));
        }
    }

    static List<Path> workbooks() {
        assertThat(WORKBOOKS)
                .extracting(path -> path.getFileName().toString())
                .contains("yearbook-2023.xlsx", "yearbook-series.xlsx", "yearbook-2022-53.xlsx");
        return WORKBOOKS;
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void everyPartHasAContentTypeAndEveryRelationAPart(Path file) throws IOException {
        var content = WorkbookPackage.read(file);
        Element types = content.parts().get("/[Content_Types].xml");
        Set<String> named = attributes(all(types, "Override"), "PartName");
        Set<String> endings = attributes(all(types, "Default"), "Extension");
        assertThat(content.parts().keySet()).containsAll(named);
        content.parts().forEach((name, root) -> {
            String ending = name.substring(name.lastIndexOf('.') + 1);
            assertThat(name.equals("/[Content_Types].xml") || named.contains(name) || endings.contains(ending))
                    .as(name)
                    .isTrue();
            if (ending.equals("rels")) {
                String source = name.replace("_rels/", "").replaceFirst("\\.rels$", "");
                for (Element relation : all(root, "Relationship")) {
                    assertThat(content.parts())
                            .containsKey(WorkbookPackage.resolved(source, relation.getAttribute("Target")));
                }
            }
        });
    }

    private static Set<String> attributes(List<Element> elements, String name) {
        var values = new HashSet<String>();
        elements.forEach(
                element -> assertThat(values.add(element.getAttribute(name).toLowerCase(Locale.ROOT)))
                        .as("second " + element.getAttribute(name))
                        .isTrue());
        var exact = new HashSet<String>();
        elements.forEach(element -> exact.add(element.getAttribute(name)));
        return exact;
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void namesOfSheetsRangesAndTablesAreLegalAndUnique(Path file) throws IOException {
        var content = WorkbookPackage.read(file);
        List<Element> sheets = all(content.parts().get("/xl/workbook.xml"), "sheet");
        attributes(sheets, "sheetId");
        assertThat(attributes(sheets, "name"))
                .allMatch(name -> name.length() <= 31 && name.matches("[^\\[\\]:*?/\\\\']+"));
        var names = new ArrayList<Element>();
        for (Element name : all(content.parts().get("/xl/workbook.xml"), "definedName")) {
            String sheet = name.getTextContent().replaceFirst("^'?(.*?)'?!.*$", "$1");
            assertThat(attributes(sheets, "name")).contains(sheet);
            if (!name.hasAttribute("localSheetId")) {
                names.add(name);
            }
        }
        for (Sheet sheet : content.sheets()) {
            names.addAll(content.related(sheet, "tablePart"));
        }
        assertThat(attributes(names, "name"))
                .allMatch(name -> name.length() <= 255 && name.matches(NAME) && !name.matches(CELL));
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void aTableIsWhatItsSheetShows(Path file) throws IOException {
        var content = WorkbookPackage.read(file);
        var ids = new ArrayList<Element>();
        for (Sheet sheet : content.sheets()) {
            for (Element table : content.related(sheet, "tablePart")) {
                ids.add(table);
                assertThat(table.getAttribute("displayName")).isEqualTo(table.getAttribute("name"));
                assertThat(table.getAttribute("comment").length()).isLessThanOrEqualTo(255);
                var area = CellRangeAddress.valueOf(table.getAttribute("ref"));
                assertThat(area.getLastRow()).isGreaterThan(area.getFirstRow());
                assertThat(all(table, "autoFilter"))
                        .extracting(filter -> filter.getAttribute("ref"))
                        .containsExactly(table.getAttribute("ref"));
                assertThat(all(table, "filterColumn"))
                        .as("lines that are hidden")
                        .isEmpty();
                List<Element> columns = all(table, "tableColumn");
                attributes(columns, "id");
                attributes(columns, "name");
                assertThat(columns).hasSize(area.getLastColumn() + 1);
                assertThat(columns)
                        .extracting(column -> column.getAttribute("name").replace("_x000a_", "\n"))
                        .isEqualTo(row(sheet, area.getFirstRow()))
                        .allMatch(head -> !head.isEmpty() && head.length() <= 255);
                assertThat(all(sheet.content(), "mergeCell"))
                        .noneMatch(merged -> area.intersects(CellRangeAddress.valueOf(merged.getAttribute("ref"))));
            }
        }
        attributes(ids, "id");
    }

    private static List<String> row(Sheet sheet, int number) {
        return all(sheet.content(), "row").stream()
                .filter(row -> row.getAttribute("r").equals(String.valueOf(number + 1)))
                .flatMap(row -> all(row, "c").stream())
                .map(Element::getTextContent)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void aSheetKeepsTheOrderAndTheLimits(Path file) throws IOException {
        var content = WorkbookPackage.read(file);
        Element styles = content.parts().get("/xl/styles.xml");
        int looks = all(all(styles, "cellXfs").get(0), "xf").size();
        assertThat(looks).isLessThan(64_000);
        assertThat(all(styles, "numFmt"))
                .allMatch(format -> format.getAttribute("formatCode").length() <= 255);
        for (Sheet sheet : content.sheets()) {
            var children = new ArrayList<String>();
            for (Node node = sheet.content().getFirstChild(); node != null; node = node.getNextSibling()) {
                children.add(node.getLocalName());
            }
            assertThat(ORDER).as(sheet.name()).containsSubsequence(children);
            assertThat(Stream.of("row", "col").flatMap(name -> all(sheet.content(), name).stream()))
                    .noneMatch(line -> line.hasAttribute("hidden")
                            && !line.getAttribute("hidden").equals("false"));
            assertThat(all(sheet.content(), "col"))
                    .allMatch(column -> Double.parseDouble(column.getAttribute("width")) <= 255);
            assertThat(Stream.of("oddHeader", "oddFooter").flatMap(name -> all(sheet.content(), name).stream()))
                    .allMatch(text -> text.getTextContent().length() <= 255);
            assertThat(all(sheet.content(), "brk")).hasSizeLessThan(1_026);
            cells(sheet, looks);
            merged(sheet);
        }
    }

    private static void cells(Sheet sheet, int looks) {
        int lastRow = 0;
        for (Element row : all(sheet.content(), "row")) {
            int number = Integer.parseInt(row.getAttribute("r"));
            assertThat(number).isGreaterThan(lastRow).isLessThanOrEqualTo(1_048_576);
            lastRow = number;
            assertThat(row.getAttribute("ht").isEmpty() || Double.parseDouble(row.getAttribute("ht")) <= 409)
                    .isTrue();
            int lastColumn = -1;
            for (Element cell : all(row, "c")) {
                var place = new CellReference(cell.getAttribute("r"));
                assertThat(place.getRow()).isEqualTo(number - 1);
                assertThat((int) place.getCol()).isGreaterThan(lastColumn);
                lastColumn = place.getCol();
                assertThat(cell.getAttribute("s").isEmpty() || Integer.parseInt(cell.getAttribute("s")) < looks)
                        .isTrue();
                content(cell);
            }
        }
    }

    private static void content(Element cell) {
        assertThat(all(cell, "f")).as("formula").isEmpty();
        switch (cell.getAttribute("t")) {
            case "", "n" ->
                all(cell, "v")
                        .forEach(value -> assertThat(Double.parseDouble(value.getTextContent()))
                                .isFinite());
            case "inlineStr" -> assertThat(cell.getTextContent().length()).isLessThanOrEqualTo(32_767);
            default -> throw new AssertionError("cell of type " + cell.getAttribute("t"));
        }
    }

    private static void merged(Sheet sheet) {
        List<CellRangeAddress> areas = all(sheet.content(), "mergeCell").stream()
                .map(merged -> CellRangeAddress.valueOf(merged.getAttribute("ref")))
                .toList();
        for (int i = 0; i < areas.size(); i++) {
            assertThat(areas.subList(0, i)).noneMatch(areas.get(i)::intersects);
        }
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void linksLeadToCellsThatAreThere(Path file) throws IOException {
        var content = WorkbookPackage.read(file);
        List<String> names = content.sheets().stream().map(Sheet::name).toList();
        for (Sheet sheet : content.sheets()) {
            List<Element> links = all(sheet.content(), "hyperlink");
            assertThat(links).hasSizeLessThanOrEqualTo(65_530);
            attributes(links, "ref");
            for (Element link : links) {
                var place = new CellReference(link.getAttribute("location"));
                assertThat(names).contains(place.getSheetName());
                assertThat(link.getAttribute("tooltip").length()).isLessThanOrEqualTo(255);
            }
        }
        content.parts().forEach((name, root) -> {
            if (name.startsWith("/xl/charts/")) {
                assertThat(all(root, "f"))
                        .isNotEmpty()
                        .allMatch(formula ->
                                names.contains(formula.getTextContent().replaceFirst("^'?(.*?)'?!.*$", "$1")));
            }
        });
    }
}
