package vn.vinhdanh.intake.sheet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The columns of a list, in the order of the empty list, with the folded headings under which offices write them. */
enum Heading {

    STT("stt", "stt", "tt", "sott", "sothutu"),
    KIND("nominee.kind", "loai", "loaidoituong", "doituong", "doituongkhenthuong", "phanloai"),
    NAME("nominee.name", "hovatententapthe", "hotententapthe", "hovatentapthe", "hovaten", "hoten", "hovatendem",
            "tentapthe", "tencanhan", "tencanhantapthe", "hovatentencanhan", "tentapthecanhan", "ten", "hotencanhan",
            "hovatententapthehogiadinh", "tencanhantapthehogiadinh", "hovatenhoactentapthe", "hotenhoactentapthe"),
    GENDER("nominee.gender", "gioitinh", "gioi", "phai", "namnu"),
    BIRTH_YEAR("nominee.birthYear", "namsinh", "sinhnam", "ngaysinh", "ngaythangnamsinh", "ngaynamsinh"),
    CITIZEN_ID("nominee.citizenId", "socccd", "cccd", "cccdcmnd", "cmndcccd", "socccdcmnd", "socmndcccd", "cmnd",
            "socmnd", "socccdsocmnd", "socccdhoaccmnd", "socancuoccongdan", "cancuoccongdan", "socancuoc", "cancuoc",
            "sodinhdanh", "sodinhdanhcanhan", "madinhdanh"),
    POSITION("nominee.position", "chucvu", "chucdanh", "chucvuchucdanh", "chucdanhchucvu"),
    WORKPLACE("nominee.workplace", "donvicongtac", "donvi", "noicongtac", "coquan", "coquandonvi", "coquancongtac",
            "donvicongtacnoio", "donvicongtachoacnoio", "donvinoio", "noio"),
    LEADER("nominee.leader", "lanhdao", "lalanhdao", "lanhdaohaytructiep", "lanhdaohoactructiep", "lanhdaotructiep"),
    CONTENT("content", "manoidung", "manoidungthidua", "noidungthidua", "noidung", "mand"),
    ACHIEVEMENT("achievement", "tomtatthanhtich", "thanhtich", "tomtatthanhtichdatduoc", "thanhtichdatduoc"),
    FROM("achievedFrom", "tungay", "ngaybatdau", "thanhtichtungay", "lapthanhtichtungay", "thoigiantungay"),
    TO("achievedTo", "denngay", "ngayketthuc", "thanhtichdenngay", "lapthanhtichdenngay", "thoigiandenngay"),
    AWARD_FORM("awardForm", "hinhthucdenghi", "hinhthuckhenthuong", "hinhthuckhen", "hinhthuc", "denghihinhthuc",
            "hinhthucdenghikhenthuong", "hinhthuckhenthuongdenghi", "hinhthucdenghikhen", "denghikhenthuong"),
    NOTE("note", "ghichu"),
    EXCLUSION("exclusionDeclared", "truonghoploaitru", "loaitru"),
    /** Ours, in a marked copy. Nothing is read from it. */
    REASON("reason", "lydo", "reason");

    /** Without these two columns there is no list. */
    static final List<Heading> COMPULSORY = List.of(KIND, NAME);

    private static final Pattern HINT = Pattern.compile("\\([^)]*\\)");
    private static final Map<String, Heading> BY_KEY = new HashMap<>();

    static {
        for (Heading heading : values()) {
            heading.keys.forEach(key -> BY_KEY.put(key, heading));
        }
    }

    private final String field;
    private final List<String> keys;

    Heading(String field, String... keys) {
        this.field = field;
        this.keys = List.copyOf(Arrays.asList(keys));
    }

    /** The heading meant by a cell; a hint in brackets, as in "(dd/mm/yyyy)", may follow or be missing. */
    static Optional<Heading> of(String text) {
        Heading whole = BY_KEY.get(Folded.key(text));
        return Optional.ofNullable(whole != null ? whole : BY_KEY.get(Folded.key(HINT.matcher(text).replaceAll(""))));
    }

    /** The field of the dossier, as named in a request. */
    String field() {
        return field;
    }

    String titleKey() {
        return "intake.heading." + name();
    }
}
