package vn.vinhdanh.document.template;

import java.util.Map;

/** Paragraphs and the fixed parts of an official paper, as WordprocessingML. */
final class WorkshopParts {

    /** Styles whose names in the texts differ from those in Word. */
    private static final Map<String, String> STYLES = Map.ofEntries(Map.entry("p", "NoiDung"),
            Map.entry("ground", "CanCu"), Map.entry("type", "TenLoai"), Map.entry("subject", "TrichYeu"),
            Map.entry("authority", "ThamQuyen"), Map.entry("to", "KinhGui"), Map.entry("center", "Giua"),
            Map.entry("under", "KemTheo"), Map.entry("rule", "DuongKe"), Map.entry("rule-wide", "DuongKePhuLuc"),
            Map.entry("if", "Giua"), Map.entry("plain", "Normal"));
    private static final String BREAK = "<w:tbl><w:tblPr><w:tblW w:w=\"9355\" w:type=\"dxa\"/><w:tblLayout w:type=\""
            + "fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/>"
            + "</w:tblCellMar></w:tblPr>";

    private WorkshopParts() {
    }

    static String paragraph(String style, String text, boolean keepNext) {
        String word = STYLES.get(style);
        if (word == null) {
            throw new IllegalArgumentException(style);
        }
        return p(word, text, keepNext ? "<w:keepNext/>" : "");
    }

    static String p(String style, String text, String more) {
        String name = style.equals("Normal") ? "" : "<w:pStyle w:val=\"" + style + "\"/>";
        return "<w:p><w:pPr>" + name + more + "</w:pPr>" + runs(text) + "</w:p>";
    }

    /** {@code **bold**} and {@code //italic//}. */
    static String runs(String text) {
        StringBuilder runs = new StringBuilder();
        boolean bold = false;
        boolean italic = false;
        for (String piece : text.split("(?=\\*\\*|//)|(?<=\\*\\*|//)")) {
            if (piece.equals("**")) {
                bold = !bold;
            } else if (piece.equals("//")) {
                italic = !italic;
            } else if (!piece.isEmpty()) {
                runs.append("<w:r>").append(bold || italic ? "<w:rPr>" + (bold ? "<w:b/>" : "")
                        + (italic ? "<w:i/>" : "") + "</w:rPr>" : "").append("<w:t xml:space=\"preserve\">")
                        .append(piece.replace("&", "&amp;").replace("<", "&lt;")).append("</w:t></w:r>");
            }
        }
        return runs.toString();
    }

    private static String cell(int width, String content) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/></w:tcPr>" + content + "</w:tc>";
    }

    private static String grid(int left, int right) {
        return "<w:tblGrid><w:gridCol w:w=\"" + left + "\"/><w:gridCol w:w=\"" + right + "\"/></w:tblGrid>";
    }

    /** Agency and national name beside each other. @param underNumber what stands under the number, in letters */
    static String head(String underNumber) {
        String left = p("CoQuanCapTren", "{{co_quan_cap_tren}}", "") + p("CoQuan", "{{co_quan}}", "")
                + p("DuongKeCoQuan", "", "");
        String right = p("QuocHieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "")
                + p("TieuNgu", "Độc lập - Tự do - Hạnh phúc", "") + p("DuongKeTieuNgu", "", "");
        String under = underNumber.isEmpty() ? "" : p("TrichYeuCongVan", underNumber, "");
        return BREAK + grid(3500, 5855) + "<w:tr>" + cell(3500, left) + cell(5855, right) + "</w:tr><w:tr>"
                + cell(3500, p("SoKyHieu", "{{so_ky_hieu}}", "") + under + p("DuThao", "{{du_thao}}", ""))
                + cell(5855, p("DiaDanh", "{{dia_danh_ngay_thang}}", "")) + "</w:tr></w:tbl>"
                + p("KhoangCach", "", "");
    }

    private static String signer(String name) {
        return p("ChucVu", "", "").repeat(4) + p("ChucVu", name, "");
    }

    private static String addressees() {
        return p("NoiNhanTieuDe", "Nơi nhận:", "") + p("NoiNhan", "{{noi_nhan}}", "");
    }

    static String signature() {
        return p("KhoangCach", "", "<w:keepNext/>") + BREAK + grid(4500, 4855) + "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
                + cell(4500, addressees()) + cell(4855, p("ChucVu", "{{quyen_han}}", "")
                + p("ChucVu", "{{chuc_vu}}", "") + signer("{{nguoi_ky}}")) + "</w:tr></w:tbl>"
                + p("KhoangCach", "", "");
    }

    static String minutesSignatures() {
        return p("KhoangCach", "", "<w:keepNext/>") + BREAK + grid(4500, 4855) + "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
                + cell(4500, p("ChucVu", "THƯ KÝ", "") + p("ChucVu", "", "") + signer("{{thu_ky}}"))
                + cell(4855, p("ChucVu", "CHỦ TRÌ", "") + p("ChucVu", "{{chuc_vu}}", "") + signer("{{nguoi_ky}}"))
                + "</w:tr></w:tbl>" + p("KhoangCach", "", "") + addressees();
    }
}
