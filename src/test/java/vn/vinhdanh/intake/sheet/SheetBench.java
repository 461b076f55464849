package vn.vinhdanh.intake.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.util.unit.DataSize;

/**
 * Not a test: measures how long large lists take and how much heap, to be run with a small one
 * ({@code -Xmx512m}). Arguments: {@code write FOLDER} makes the large lists, {@code read FILE} reads one,
 * {@code mark FILE COPY} reads it and writes the marked copy.
 */
final class SheetBench {

    private static final SheetLimits LIMITS = new SheetLimits(20_000, DataSize.ofGigabytes(1), 40_000_000);

    private SheetBench() {
    }

    public static void main(String[] args) throws IOException {
        if (args[0].equals("write")) {
            tenThousand(Path.of(args[1], "ten-thousand-rows.xlsx"));
            formatted(Path.of(args[1], "every-row-formatted.xlsx"));
            return;
        }
        long start = System.nanoTime();
        Map<Integer, List<CellProblem>> problems = new HashMap<>();
        int[] rows = {0};
        new SheetReader(LIMITS, () -> LocalDate.of(2021, 12, 20), Lists.messages())
                .read(Path.of(args[1]), Lists.CHOICES, row -> {
                    rows[0]++;
                    if (!row.problems().isEmpty()) {
                        problems.put(row.number(), row.problems());
                    }
                });
        report("read " + rows[0] + " rows, " + problems.size() + " with problems", start);
        if (args[0].equals("mark")) {
            start = System.nanoTime();
            try (OutputStream out = Files.newOutputStream(Path.of(args[2]))) {
                new MarkedCopy(LIMITS, Lists.messages()).write(Path.of(args[1]), problems, Lists.VIETNAMESE, out);
            }
            report("marked", start);
        }
    }

    private static void report(String what, long start) {
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream().filter(p -> p.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToLong(usage -> usage.getUsed()).sum();
        System.out.printf("%s: %d ms, of this thread's %d ms of processor so far, peak heap at most %d MB%n", what,
                (System.nanoTime() - start) / 1_000_000,
                ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000, peak >> 20);
    }

    /** Every third row with something wrong, achievements of 600 characters. */
    private static void tenThousand(Path file) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(new XSSFWorkbook(), 100, false, true);
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("Danh sách");
            for (int r = 0; r <= 10_000; r++) {
                Object[] values = r == 0 ? ListFiles.HEADINGS : ListFiles.person(r, r % 3 == 0 ? "người" : null,
                        "Nguyễn Thị Mẫu " + r, null, 1950 + r % 50, String.format("094%09d", r), null, null, null,
                        null, "Chăm sóc bệnh nhân tại khu điều trị số " + r + " "
                        + "trong nhiều ngày liên tục; ".repeat(22), "09/9/2021");
                var row = sheet.createRow(r);
                for (int c = 0; c < values.length; c++) {
                    if (values[c] instanceof Number number) {
                        row.createCell(c).setCellValue(number.doubleValue());
                    } else if (values[c] instanceof LocalDate day) {
                        row.createCell(c).setCellValue(day);
                    } else if (values[c] != null) {
                        row.createCell(c).setCellValue(values[c].toString());
                    }
                }
            }
            book.write(out);
        }
    }

    /** As Excel writes a sheet whose 15 columns were given borders down to the last row. */
    private static void formatted(Path file) throws IOException {
        RawListFiles.write(file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "",
                out -> {
                    String good = RawListFiles.sheet("", "<row r=\"1\">"
                            + RawListFiles.cells(ListFiles.HEADINGS, 1, null, null) + "</row><row r=\"2\">"
                            + RawListFiles.cells(ListFiles.person(1, "người"), 2, null, null) + "</row>");
                    int end = good.indexOf("</sheetData>");
                    out.write(good.substring(0, end).getBytes(StandardCharsets.UTF_8));
                    for (int r = 3; r <= CellAddress.MOST_ROWS; r++) {
                        StringBuilder row = new StringBuilder("<row r=\"").append(r)
                                .append("\" spans=\"1:15\" ht=\"15.75\">");
                        for (int c = 0; c < 15; c++) {
                            row.append("<c r=\"").append(CellAddress.of(c, r)).append("\" s=\"0\"/>");
                        }
                        out.write(row.append("</row>").toString().getBytes(StandardCharsets.UTF_8));
                    }
                    out.write(good.substring(end).getBytes(StandardCharsets.UTF_8));
                });
    }
}
