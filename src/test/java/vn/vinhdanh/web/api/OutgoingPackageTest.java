package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package for the higher authority, opened as its receiver opens it. */
class OutgoingPackageTest extends OutcomeApiTest {

    @TempDir
    private Path folder;

    private Path download(String list) throws IOException {
        HttpResponse<byte[]> answer = as(Role.OFFICE).download("/api/lists/" + list + "/outgoing.zip");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).contains(list + ".zip");
        return Files.write(folder.resolve("goi.zip"), answer.body());
    }

    private static Map<String, byte[]> entries(Path zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : Collections.list(file.entries())) {
                assertThat(entries.put(entry.getName(), file.getInputStream(entry).readAllBytes()))
                        .as("twice: " + entry).isNull();
            }
        }
        return entries;
    }

    @Test
    void everythingIsInItAndCanBeChecked() throws Exception {
        String movement = world.movement();
        String first = appraised(movement, person("Lý Thị Sà Rươl"));
        String second = appraised(movement, person("Trần Văn Ổn"));
        String awarded = appraised(movement, person("Không Trình"));
        String list = compiled(movement);
        decided(list, Map.of(first, "FORWARD_UP", second, "FORWARD_UP", awarded, "AWARD"));
        issued(list);
        ok(as(Role.OFFICE).put("/api/lists/" + list + "/forwarding", quoted("{'codes':['" + first + "','" + second
                + "'],'authority':'Thủ tướng Chính phủ','awardForm':'Bằng khen của Thủ tướng Chính phủ',"
                + "'number':'45/TTr-UBND','sentOn':'" + today() + "'}")));
        jdbc.sql("UPDATE vinhdanh.evidence SET file_name = '../../Tờ trình: CON.PDF' WHERE nomination_id = "
                + "(SELECT id FROM vinhdanh.nomination WHERE code = ?)").param(first).update();
        jdbc.sql("UPDATE vinhdanh.nomination SET achievement = '=HYPERLINK(\"x\")', citizen_id = '094000000017' "
                + "WHERE code = ?").param(first).update();

        Path zip = download(list);
        Map<String, byte[]> entries = entries(zip);

        String folderOfFirst = entries.keySet().stream().filter(name -> name.contains(first)).findFirst().orElseThrow();
        folderOfFirst = folderOfFirst.substring(0, folderOfFirst.indexOf('/') + 1);
        String nameOfFirst = dossier(Role.OFFICE, first).path("nominee").path("name").asText();
        assertThat(folderOfFirst).isEqualTo("01 - " + nameOfFirst + " - " + first + "/");
        String folderOfSecond = "02 - " + dossier(Role.OFFICE, second).path("nominee").path("name").asText() + " - "
                + second + "/";
        assertThat(entries).containsOnlyKeys("to-trinh-cap-tren.docx", "to-trinh-cap-tren.pdf", "danh-sach.xlsx",
                folderOfFirst + "00 - Tóm tắt hồ sơ.pdf", folderOfFirst + "01 - Tờ trình - .._.._Tờ trình_ CON.pdf",
                folderOfFirst + "02 - Báo cáo thành tích - .._.._Tờ trình_ CON.pdf",
                folderOfFirst + "03 - Biên bản - .._.._Tờ trình_ CON.pdf",
                folderOfSecond + "00 - Tóm tắt hồ sơ.pdf",
                folderOfSecond + "01 - Tờ trình - TO_TRINH.pdf",
                folderOfSecond + "02 - Báo cáo thành tích - BAO_CAO_THANH_TICH.pdf",
                folderOfSecond + "03 - Biên bản - BIEN_BAN.pdf", "SHA256SUMS.txt");
        theManifestIsTrue(entries);
        theNamesAreInUtf8(zip);
        assertThat(entries.get(folderOfFirst + "02 - Báo cáo thành tích - .._.._Tờ trình_ CON.pdf"))
                .as("a paper as it was handed in").isEqualTo(TestFiles.PDF);
        theDataIsText(entries.get("danh-sach.xlsx"), first);
        assertThat(pdfText(entries.get(folderOfFirst + "00 - Tóm tắt hồ sơ.pdf"))).contains("Lý Thị Sà Rươl", first,
                "094000000017", "Bằng khen của Thủ tướng Chính phủ", "03 - Biên bản");
        assertThat(pdfText(entries.get("to-trinh-cap-tren.pdf"))).contains("Thủ tướng Chính phủ", "45/TTr-UBND",
                "(Kèm theo Tờ trình số 45/TTr-UBND ngày", "Lý Thị Sà Rươl", "Trần Văn Ổn")
                .doesNotContain("Không Trình", "094000000017");
        assertThat(jdbc.sql("SELECT count(*) FROM vinhdanh.journal WHERE subject = ? AND action = 'OUTGOING_PACKAGE'")
                .param(list).query(Integer.class).single()).as("who took it out is on record").isEqualTo(1);
    }

    private static void theManifestIsTrue(Map<String, byte[]> entries) throws Exception {
        List<String> lines = new String(entries.get("SHA256SUMS.txt"), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(entries.size() - 1);
        for (String line : lines) {
            byte[] content = entries.get(line.substring(66));
            assertThat(content).as(line).isNotNull();
            assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
                    .as(line).isEqualTo(line.substring(0, 64));
        }
    }

    /** Bit 11 of each entry's flags: readers on any system show the names as they are. */
    private static void theNamesAreInUtf8(Path zip) throws IOException {
        byte[] bytes = Files.readAllBytes(zip);
        int headers = 0;
        for (int i = 0; i + 30 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                assertThat(bytes[i + 9] & 0x08).as("UTF-8 flag at " + i).isEqualTo(0x08);
                headers++;
            }
        }
        try (ZipFile file = new ZipFile(zip.toFile())) {
            assertThat(headers).isEqualTo(file.size());
        }
    }

    private void theDataIsText(byte[] excel, String first) throws IOException {
        Map<String, byte[]> parts = entries(Files.write(folder.resolve("danh-sach.xlsx"), excel));
        String sheet = new String(parts.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
        List<String> texts = Pattern.compile("<t[^>]*>([^<]*)</t>")
                .matcher(new String(parts.get("xl/sharedStrings.xml"), StandardCharsets.UTF_8)).results()
                .map(text -> text.group(1)).toList();
        assertThat(sheet).doesNotContain("<f>");
        assertThat(cell(sheet, texts, "B2")).isEqualTo(first);
        assertThat(cell(sheet, texts, "G2")).as("CCCD with its zero").isEqualTo("094000000017");
        assertThat(cell(sheet, texts, "M2")).as("no formula, in a CSV neither")
                .matches("('|&apos;|&#39;|&#x27;)=HYPERLINK.*");
        assertThat(cell(sheet, texts, "B4")).isNull();
    }

    private static String cell(String sheet, List<String> texts, String name) {
        Matcher cell = Pattern.compile("<c r=\"" + name + "\"[^>]*t=\"s\"[^>]*><v>(\\d+)</v>").matcher(sheet);
        return cell.find() ? texts.get(Integer.parseInt(cell.group(1))) : null;
    }

    private static String pdfText(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
