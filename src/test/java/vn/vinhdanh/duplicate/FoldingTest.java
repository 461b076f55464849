package vn.vinhdanh.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.OwnDatabase;

/** The key by which names are compared: what it folds, and what it keeps apart. */
class FoldingTest {

    private static OwnDatabase database;
    private static JdbcClient db;

    @BeforeAll
    static void open() {
        database = new OwnDatabase();
        db = database.jdbc();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', value = {
        "Nguyễn Văn Hòa  | Nguyễn Văn Hoà   # tone placement",
        "Trần Thúy Khỏe  | Trần Thuý Khoẻ",
        "Lý Thị Mỹ       | Lí Thị Mĩ        # y and i",
        "Huỳnh Quý Kỳ    | Huình Quí Kì",
        "Nguyễn Văn Hòa  | NGUYỄN VĂN HÒA   # capitals",
        "Đặng Thị Đào    | ĐẶNG THỊ ĐÀO",
        "Đặng Thị Đào    | đặng thị đào",
        "Nguyễn Văn A    | Nguyễn   Văn  A  # spaces",
        "Nguyễn Văn A    | NguyễnVăn A",
        "Nguyễn Văn A    | Nguyễn\\u00a0Văn\\u202fA",
        "H'Hen Niê       | H’Hen Niê        # apostrophes",
        "H'Hen Niê       | H Hen Niê",
        "H'Hen Niê       | HʼHen Nie",
        "Trạm Y tế - Ấp 4| Trạm Y tế (Ấp 4)",
        "Nguyen Van Hoa  | Nguyễn Văn Hòa   # without diacritics: why a name alone is only a hint",
        "Đặng Văn Lâm    | Ðặng Văn Lâm     # U+00D0, as old files have it",
        "Đặng Văn Lâm    | Ɖặng Văn Lâm     # U+0189",
        "Ｎguyễn Văn Ａ    | Nguyễn Văn A     # full width",
    })
    void folds(String one, String other) {
        assertThat(key(text(one))).isEqualTo(key(text(other))).isNotBlank();
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource(delimiter = '|', value = {
        "Nguyễn Văn Dũng | Nguyễn Văn Đũng",
        "NGUYỄN VĂN DŨNG | NGUYỄN VĂN ĐŨNG",
        "Dặng Văn Lâm    | Đặng Văn Lâm",
        "Nguyễn Văn Tây  | Nguyễn Văn Tài   # ay and ai are other sounds",
        "Nguyễn Văn A    | Nguyễn Văn B",
        "Nguyễn Thị Na   | Nguyễn Thị",
        "Trạm Y tế Ấp 4  | Trạm Y tế Ấp 14",
    })
    void keepsApart(String one, String other) {
        assertThat(key(text(one))).isNotEqualTo(key(text(other)));
    }

    @Test
    void doesNotDependOnTheFormOfUnicode() {
        for (String name : List.of("Nguyễn Văn Hoà", "ĐẶNG THỊ ƯỚC", "Lý Thị Sà Rươl", "Thạch Thị Sa Vươn")) {
            String key = key(name);
            for (Normalizer.Form form : Normalizer.Form.values()) {
                assertThat(key(Normalizer.normalize(name, form))).as(name + " in " + form).isEqualTo(key);
            }
        }
        assertThat(key(Normalizer.normalize("Đũng", Normalizer.Form.NFD))).isNotEqualTo(key("Dũng"));
    }

    @Test
    void namesOfNothingButSignsAreLikeNoOther() {
        assertThat(key(" … - ")).isNull();
        assertThat(key("សុខ")).as("another script keeps its letters").isNotNull().isNotEqualTo(key("ចាន់"));
    }

    @Test
    void isTheSameInADatabaseOfLocaleC() {
        assertThat(db.sql("SELECT vinhdanh.match_key(? COLLATE \"C\")").param("Đũng ƯỚC").query(String.class).single())
                .isEqualTo("đunguoc");
    }

    @ParameterizedTest(name = "{0} ~ {1}: {2}")
    @CsvSource(delimiter = '|', value = {
        "UBND xã Ngọc Tố               | Ủy ban nhân dân xã Ngọc Tố           | true",
        "Trạm Y tế Ngọc Tố             | TYT xã Ngọc Tố                       | true",
        "Trạm Y tế xã Ngọc Tố          | TRẠM Y TẾ XÃ NGỌC TỐ, HUYỆN MỸ XUYÊN | true",
        "Phòng Y tế                    | Trạm Y tế                            | false",
        "Trung tâm Y tế huyện Mỹ Xuyên | Trạm Y tế xã Ngọc Tố                 | false",
        "Công an huyện Mỹ Xuyên        | Trường THCS Ngọc Tố                  | false",
    })
    void likensPlaces(String one, String other, boolean alike) {
        assertThat(db.sql("SELECT vinhdanh.like_place(vinhdanh.match_words(?), vinhdanh.match_words(?))")
                .params(one, other).query(Boolean.class).single()).isEqualTo(alike);
    }

    private static String text(String cell) {
        return cell.replaceFirst("#.*", "").replace("\\u00a0", "\u00a0").replace("\\u202f", "\u202f").strip();
    }

    private static String key(String name) {
        return db.sql("SELECT vinhdanh.match_key(?)").param(name).query(String.class).optional().orElse(null);
    }
}
