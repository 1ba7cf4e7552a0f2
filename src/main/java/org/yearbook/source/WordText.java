package org.yearbook.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of a Word document, paragraphs and table rows in their order. */
final class WordText {
    /**
     * What is not of the running text: its second form for older programs, the reading above characters, what moved; and
     * text boxes, which a reader does see, but anywhere on the page: in the paragraph that holds them they would be words
     * in the midst of its sentence.
     */
    private static final Set<String> UNSEEN = Set.of("Fallback", "rt", "moveFrom", "txbxContent");

    private final Limits limits;
    private final XMLStreamReader xml;
    private final StringBuilder text = new StringBuilder();
    /** How many cells each of the rows that the reader stands in has had. */
    private final Deque<Integer> cells = new ArrayDeque<>();

    private WordText(XMLStreamReader xml, Limits limits) {
        this.xml = xml;
        this.limits = limits;
    }

    static String of(Path file, Limits limits) throws RefusedFileException {
        try (var document = new OfficeFile(file, limits);
                InputStream in = document.open(document.main())) {
            var text = new WordText(OfficeFile.parse(in), limits);
            text.read();
            return text.text.toString();
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw new RefusedFileException(
                    ExcessException.messageOf(e, new Message("文件不是 DOCX 文档", "the file is no DOCX document")));
        }
    }

    private void read() throws XMLStreamException, ExcessException {
        boolean words = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                String name = xml.getLocalName();
                words = name.equals("t");
                if (UNSEEN.contains(name)) {
                    skip();
                } else {
                    begin(name);
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                words = false;
                end(xml.getLocalName());
            } else if (words && xml.isCharacters()) {
                append(xml.getText());
            }
        }
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0 && xml.hasNext(); ) {
            int event = xml.next();
            depth += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
        }
    }

    private void begin(String name) throws ExcessException {
        switch (name) {
            case "tab" -> append(isRun() ? "\t" : "");
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            case "tr" -> cells.push(0);
            case "tc" -> {
                int before = cells.isEmpty() ? 0 : cells.pop();
                append(before > 0 ? " | " : "");
                cells.push(before + 1);
            }
            default -> {
                // anything else has no text of its own
            }
        }
    }

    /** A tab of a run is a character; the tabs of paragraph properties are stops, with a place. */
    private boolean isRun() {
        return xml.getAttributeCount() == 0;
    }

    private void end(String name) throws ExcessException {
        if (name.equals("tr") && !cells.isEmpty()) {
            cells.pop();
            append(cells.isEmpty() ? "\n" : " ");
        } else if (name.equals("p") && cells.isEmpty()) {
            append("\n");
        }
    }

    private void append(String more) throws ExcessException {
        if (text.length() + more.length() > limits.text()) {
            throw new ExcessException(Message.longText(limits));
        }
        text.append(more);
    }
}
