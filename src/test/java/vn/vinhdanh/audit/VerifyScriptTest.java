package vn.vinhdanh.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import vn.vinhdanh.calendar.CalendarFixture;

/** The exported journal is checked by its own script, as an inspector runs it, and every tampering is named. */
class VerifyScriptTest {

    private final JournalWorld world = new JournalWorld();
    private Path zip;

    @TempDir
    private Path folder;

    private record Said(int code, String words) {
    }

    @BeforeEach
    void anExportOfTen() throws Exception {
        Assumptions.assumeTrue(hasPython(), "no python3 on this machine: the script cannot be tried");
        for (int i = 0; i < 10; i++) {
            world.write("a-2026-00000" + i);
        }
        world.write("b-2026-000001");
        world.sealer.all();
        world.db.sql("INSERT INTO vinhdanh.journal_head SELECT issuer, '2026-11-20', seq, hash, '2026-11-20T01:00Z' "
                + "FROM vinhdanh.journal_seal WHERE issuer = 'a' AND seq = 5").update();
        zip = folder.resolve("journal.zip");
        export();
    }

    @AfterEach
    void leave() {
        world.close();
    }

    @Test
    void aWholeExportIsWholeAlsoUnpacked() throws Exception {
        Head head = world.verifier.of("a", List.of()).head();
        assertThat(verify(zip)).isEqualTo(new Said(0, "NGUYÊN VẸN / WHOLE\n  a: 10\n  " + head.hash() + "\n"));
        assertThat(verify(zip, "--head", "10:" + head.hash()).code()).isZero();

        Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Files.copy(in, unpacked.resolve(entry.getName()));
            }
        }
        assertThat(unpacked.resolve("README.txt")).exists();
        assertThat(run(List.of("python3", unpacked.resolve("verify.py").toString())).code()).isZero();
    }

    @Test
    void everyTamperingIsNamed() throws Exception {
        broken(tampered("entries.jsonl", lines -> change(lines, 3, "lan", "hoa")), "4 (dòng 4) không còn như lúc niêm");
        broken(tampered("entries.jsonl", lines -> without(lines, 3)), "4 (dòng 4) đã bị lấy đi");
        broken(tampered("entries.jsonl", lines -> without(lines, 9)), "10 (dòng 10) đã bị lấy đi");
        broken(tampered("entries.jsonl", lines -> twice(lines, 3)), "Có mục thừa");
        broken(tampered("entries.jsonl", lines -> twice(lines, 9)), "Có mục thừa");
        broken(tampered("entries.jsonl", lines -> swapped(lines, 3)), "4 (dòng 4) đã bị lấy đi");
        broken(tampered("seals.jsonl", lines -> without(lines, 3)), "Thiếu dấu niêm số 4");
        broken(tampered("manifest.json", lines -> change(lines, 0, "\"head\":{\"seq\":10", "\"head\":{\"seq\":9")),
                "Chuỗi có 10 mục");
    }

    @Test
    void aTailCutOffEverywhereIsNoticedByWhoKnowsAHead() throws Exception {
        Head head = world.verifier.of("a", List.of()).head();
        world.spoil("DELETE FROM vinhdanh.journal_seal WHERE seq > 7");
        export();
        assertThat(verify(zip).code()).as("nothing inside shows it").isZero();
        broken(verify(zip, "--head", "10:" + head.hash()), "số 10, không còn trong chuỗi");
    }

    @Test
    void whatIsNoExportIsSaidSo() throws Exception {
        Path other = Files.writeString(folder.resolve("other.zip"), "x");
        assertThat(verify(other).code()).isEqualTo(2);
    }

    private void export() throws IOException {
        try (OutputStream out = Files.newOutputStream(zip)) {
            new ExportJournal(world.database.dataSource(), CalendarFixture.office(
                    Clock.fixed(JournalWorld.NOW, ZoneOffset.UTC), ZoneId.of("Asia/Ho_Chi_Minh")),
                    JsonMapper.builder().addModule(new JavaTimeModule()).build(),
                    new DataSourceTransactionManager(world.database.dataSource())).write("a", out);
        }
    }

    private static void broken(Said said, String words) {
        assertThat(said.words()).contains("BROKEN", words);
        assertThat(said.code()).isEqualTo(1);
    }

    private Said tampered(String file, UnaryOperator<List<String>> change) throws Exception {
        Path spoilt = folder.resolve("spoilt.zip");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(spoilt))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                if (entry.getName().equals(file)) {
                    List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
                    content = (String.join("\n", change.apply(new ArrayList<>(lines))) + "\n")
                            .getBytes(StandardCharsets.UTF_8);
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
            }
        }
        return verify(spoilt);
    }

    private static List<String> change(List<String> lines, int line, String from, String to) {
        assertThat(lines.get(line)).contains(from);
        lines.set(line, lines.get(line).replace(from, to));
        return lines;
    }

    private static List<String> without(List<String> lines, int line) {
        lines.remove(line);
        return lines;
    }

    private static List<String> twice(List<String> lines, int line) {
        lines.add(line, lines.get(line));
        return lines;
    }

    private static List<String> swapped(List<String> lines, int line) {
        Collections.swap(lines, line, line + 1);
        return lines;
    }

    private static Said verify(Path export, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of("python3", "src/main/resources/journal/verify.py",
                export.toString()));
        command.addAll(List.of(more));
        return run(command);
    }

    private static Said run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        Process process = builder.start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), words);
    }

    private static boolean hasPython() {
        try {
            return Stream.of(run(List.of("python3", "--version"))).allMatch(said -> said.code() == 0);
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }
}
