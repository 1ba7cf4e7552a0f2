package org.yearbook.source;

import java.util.Map;

/** What to do with files of types that are not read. */
final class FileTypes {
    private static final Message TEXT_PROGRAM =
            new Message("请在 Word 或 WPS 中打开，另存为 .docx", "open it in Word or WPS and save it as .docx");
    private static final Message TABLE_PROGRAM =
            new Message("请在 Excel 或 WPS 中打开，另存为 .xlsx 或 .csv", "open it in Excel or WPS and save it as .xlsx or .csv");
    private static final Message PAGES = new Message("请导出为 PDF 或 .docx", "export it as PDF or .docx");
    private static final Message PICTURE = new Message(
            "图片没有文字，请使用文字版或经文字识别后另存为 .docx", "a picture holds no text; recognise its text and save it as .docx");
    private static final Message ARCHIVE = new Message("请先解压", "unpack it first");
    private static final Message RECORDS = new Message("记录文件应放在 records/ 中", "files of records belong into records/");
    private static final Message REPORT = new Message("报告应放在 reports/ 中", "reports belong into reports/");

    private static final Map<String, Message> WHAT_TO_DO = Map.ofEntries(
            Map.entry("doc", TEXT_PROGRAM),
            Map.entry("docm", TEXT_PROGRAM),
            Map.entry("dot", TEXT_PROGRAM),
            Map.entry("odt", TEXT_PROGRAM),
            Map.entry("rtf", TEXT_PROGRAM),
            Map.entry("wps", TEXT_PROGRAM),
            Map.entry("wpt", TEXT_PROGRAM),
            Map.entry("et", TABLE_PROGRAM),
            Map.entry("ods", TABLE_PROGRAM),
            Map.entry("xls", TABLE_PROGRAM),
            Map.entry("xlsb", TABLE_PROGRAM),
            Map.entry("xlsm", TABLE_PROGRAM),
            Map.entry("caj", PAGES),
            Map.entry("ofd", PAGES),
            Map.entry("ceb", PAGES),
            Map.entry("mht", PAGES),
            Map.entry("bmp", PICTURE),
            Map.entry("gif", PICTURE),
            Map.entry("jpeg", PICTURE),
            Map.entry("jpg", PICTURE),
            Map.entry("png", PICTURE),
            Map.entry("tif", PICTURE),
            Map.entry("tiff", PICTURE),
            Map.entry("7z", ARCHIVE),
            Map.entry("gz", ARCHIVE),
            Map.entry("rar", ARCHIVE),
            Map.entry("tar", ARCHIVE),
            Map.entry("zip", ARCHIVE));
    private static final Map<String, Message> IN_REPORTS = Map.of("csv", RECORDS, "jsonl", RECORDS, "xlsx", RECORDS);
    private static final Map<String, Message> IN_RECORDS =
            Map.of("docx", REPORT, "htm", REPORT, "html", REPORT, "pdf", REPORT, "txt", REPORT);

    private FileTypes() {}

    static Message unsupportedReport(String extension) {
        String known = ".txt、.html、.docx 或 .pdf";
        String knownEn = ".txt, .html, .docx or .pdf";
        return unsupported(extension, IN_REPORTS, "报告", "reports", new Message(known, knownEn));
    }

    static Message unsupportedRecords(String extension) {
        String known = ".csv、.jsonl 或 .xlsx";
        String knownEn = ".csv, .jsonl or .xlsx";
        return unsupported(extension, IN_RECORDS, "记录文件", "record files", new Message(known, knownEn));
    }

    private static Message unsupported(
            String extension, Map<String, Message> elsewhere, String what, String whatEn, Message known) {
        Message todo = elsewhere.getOrDefault(
                extension, WHAT_TO_DO.getOrDefault(extension, new Message("请另存为其中一种", "save it as one of them")));
        String type = Excerpt.of(extension);
        return new Message(
                "不支持" + what + "格式“" + type + "”，应为 " + known.zh() + "；" + todo.zh(),
                whatEn + " of type '" + type + "' are not read, only " + known.en() + "; " + todo.en());
    }
}
