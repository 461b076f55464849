package vn.vinhdanh.intake.sheet;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.springframework.context.MessageSource;

/** The list as it came, with a mark on each bad cell and the reasons in a last column. */
public class MarkedCopy {

    /** Excel's limit for the text of a cell. */
    private static final int LONGEST_CELL = 32_767;

    private final SheetLimits limits;
    private final MessageSource messages;

    MarkedCopy(SheetLimits limits, MessageSource messages) {
        this.limits = limits;
        this.messages = messages;
    }

    /**
     * Writes the copy. Everything else in the file stays as it is; marks and reasons of an earlier copy are replaced.
     *
     * @param original a file that {@link SheetReader} has read
     * @param problems by Excel's row number
     * @throws vn.vinhdanh.refusal.Refusal invalid, where the file is no list that can be read
     */
    public void write(Path original, Map<Integer, List<CellProblem>> problems, Locale locale, OutputStream out)
            throws IOException {
        try (ExcelFile file = ExcelFile.open(original, 2 * limits.mostUnpacked().toBytes())) {
            WorkbookParts workbook = WorkbookParts.of(file);
            FoundList list = FoundList.in(file, workbook, limits);
            StylesPart styles = StylesPart.of(file, workbook);
            ZipArchiveOutputStream copy = new ZipArchiveOutputStream(out);
            copy.setUseZip64(Zip64Mode.Never);    // not every program that reads .xlsx knows the other
            for (ZipArchiveEntry entry : Collections.list(file.zip().getEntriesInPhysicalOrder())) {
                if (file.entry(list.part()).orElseThrow() == entry) {
                    put(copy, entry.getName(), rewritten(file, list, styles.marks(), marks(list, problems, locale)));
                } else if (!styles.replaces(entry.getName())) {
                    copy.addRawArchiveEntry(entry, file.zip().getRawInputStream(entry));
                }
            }
            for (Map.Entry<String, byte[]> part : styles.parts().entrySet()) {
                put(copy, part.getKey(), stream -> stream.write(part.getValue()));
            }
            copy.finish();
            copy.flush();
        }
    }

    /** What is written into one part. */
    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    private static void put(ZipArchiveOutputStream copy, String name, Content content) throws IOException {
        copy.putArchiveEntry(new ZipArchiveEntry(name));
        content.to(copy);
        copy.closeArchiveEntry();
    }

    private static Content rewritten(ExcelFile file, FoundList list, MarkStyles styles, Map<Integer, RowMarks> marks) {
        return stream -> {
            try (BufferedInputStream buffered = new BufferedInputStream(file.stream(list.part()))) {
                Charset charset = XmlPieces.transparent(buffered);
                Writer writer = new BufferedWriter(new OutputStreamWriter(stream, charset), 1 << 16);
                new SheetRewriter(writer, styles, marks, list.reasons(), list.headingRow(), list.again())
                        .copy(XmlPieces.of(buffered, charset));
                writer.flush();
            }
        };
    }

    private Map<Integer, RowMarks> marks(FoundList list, Map<Integer, List<CellProblem>> problems, Locale locale) {
        Map<Integer, RowMarks> marks = new HashMap<>();
        problems.forEach((row, all) -> {
            if (!all.isEmpty()) {
                Set<Integer> columns = all.stream().map(CellProblem::cell).filter(Objects::nonNull)
                        .map(CellAddress::column).collect(Collectors.toSet());
                marks.put(row, new RowMarks(columns, reason(all, locale)));
            }
        });
        marks.put(list.headingRow(), new RowMarks(Set.of(),
                messages.getMessage(Heading.REASON.titleKey(), null, locale)));
        return marks;
    }

    private String reason(List<CellProblem> problems, Locale locale) {
        String reason = problems.stream().map(problem -> {
            String text = messages.getMessage(problem.problem().key(), problem.problem().args(), locale);
            return problem.column() == null ? text
                    : messages.getMessage("intake.marked.reason", new Object[] {problem.column(), text}, locale);
        }).distinct().collect(Collectors.joining("\n"));
        return reason.length() > LONGEST_CELL ? reason.substring(0, LONGEST_CELL) : reason;
    }
}
