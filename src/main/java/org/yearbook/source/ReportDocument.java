package org.yearbook.source;

import java.util.Optional;

/**
 * A report as text.
 *
 * @param file path below the input folder
 * @param source path below {@code reports/}: the name that observations carry
 * @param text as stored, decoded; empty if it could not be read
 * @param problem why there is no text, {@code null} if there is
 */
public record ReportDocument(String file, String source, Optional<String> text, Message problem) {}
