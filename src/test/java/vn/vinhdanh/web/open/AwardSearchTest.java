package vn.vinhdanh.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vinhdanh.TestDatabase;
import vn.vinhdanh.register.RegisterFixture;

/** The search of the register: what is found, and by which spelling. */
class AwardSearchTest extends OpenTest {

    private RegisterFixture register;

    @BeforeEach
    void aRegister() {
        register = new RegisterFixture(db);
    }

    @ParameterizedTest(name = "{0} is found as {1}")
    @CsvSource({
        "Nguyễn Thị Hòa, nguyen thi hoa", "Nguyễn Thị Hòa, NGUYỄN THỊ HOÀ", "Nguyễn Thị Hoà, Nguyễn Thị Hòa",
        "Lý Thúy Kiều, lí thuý kiều", "Lí Thuý Kiều, Lý Thúy Kiều", "Đặng Đức Đạt, dang duc dat",
        "Đặng Đức Đạt, ĐẶNG ĐỨC ĐẠT", "Trần  Văn Bé, tran van be", "Lâm Sà-Rươl, lam sa ruol",
        "Võ Thị Út (Bảy), vo thi ut bay", "Nguyễn Văn Nam, nam nguyen van", "Trần Thị Tây, tran thi tay",
        "Phạm Văn Khánh, pham van kha"})
    void aNameIsFoundHoweverItIsSpelt(String name, String q) {
        register.award(name);
        assertThat(found(register, q)).containsExactly(name);
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource({"Nguyễn Thị Lan, nguyen thi an", "Trần Văn Tây, tran van tai", "Lê Thị Hoa, 100%", "Lê Thị Hoa, _____",
        "Lê Thị Hoa, le thi hoa & ! |", "Lê Thị Hoa, '   - '"})
    void anotherWordIsNotFound(String name, String q) {
        register.award(name);
        boolean operatorsAreNoWords = q.startsWith("le thi hoa");
        assertThat(found(register, q)).hasSize(operatorsAreNoWords ? 1 : 0);
    }

    @Test
    void aDecomposedNameAndOddSpacesAreFound() {
        register.award(java.text.Normalizer.normalize("Thạch Thị Sà Rươl", java.text.Normalizer.Form.NFD));
        assertThat(found(register, "thạch thị sà rươl")).hasSize(1);
        assertThat(found(register, "  THACH   sa ")).hasSize(1);
    }

    @Test
    void aUnitIsFoundAndFiltered() {
        register.award("Trần Thị Tư", "Trạm Y tế xã Đại Hải");
        register.award("Trần Đại Hải", "Trạm Y tế xã Kế An");
        assertThat(found(register, "tran dai hai")).as("who has the words side by side comes first")
                .containsExactly("Trần Đại Hải", "Trần Thị Tư");
        assertThat(data("/public/awards?movement=" + register.movement + "&unit=dai+hai").findValuesAsText("name"))
                .as("the unit alone").containsExactly("Trần Thị Tư");
    }

    /** While the server has not counted the register, no word is known to be rare. */
    @Test
    void whereWordsAreCommonTheNewestYearsComeFirstAndTheOldestAreFoundToo() {
        for (int year : new int[] {2019, 1998, 2021, 2012, 2020, 2018, 2017}) {
            RegisterFixture.Award award = register.award("Thất Thập Cổ " + year);
            db.sql("UPDATE vinhdanh.award SET awarded_on = make_date(?, 6, 1) WHERE nomination_id = ?")
                    .params(year, award.id()).update();
        }
        TestDatabase.asOwner().sql("UPDATE pg_class SET reltuples = -1 WHERE oid = 'vinhdanh.public_award'::regclass")
                .update();
        assertThat(data("/public/awards?q=co+that+thap").findValuesAsText("name"))
                .extracting(name -> name.replaceAll("\\D", ""))
                .containsExactly("2021", "2020", "2019", "2018", "2017", "2012", "1998");
        assertThat(data("/public/awards?q=co+that+tha").findValuesAsText("name")).as("the last word begun").hasSize(7);
    }

    @Test
    void filtersNarrowAndNonsenseInThemFindsNothingOrIsNoFilter() {
        register.award("Một Người");
        String base = "/public/awards?movement=" + register.movement;
        assertThat(data(base + "&year=2021&kind=INDIVIDUAL&content=ND-1").path("total").asInt()).isEqualTo(1);
        assertThat(data(base + "&decision=" + register.decision).path("total").asInt()).isEqualTo(1);
        for (String none : new String[] {"&year=2020", "&kind=COLLECTIVE", "&kind=x", "&content=ND-9",
            "&decision=1234567890123", "&year=999999999999"}) {
            assertThat(data(base + none).path("total").asInt()).as(none).isZero();
        }
        for (String open : new String[] {"&year=", "&year=abc", "&decision=x'", "&page=-1", "&page=zwei", "&size=0",
            "&q=%00", "&q=+"}) {
            assertThat(data(base + open).path("total").asInt()).as(open).isEqualTo(1);
        }
        assertThat(data("/public/awards?movement=%27%20OR%201=1").path("total").asInt()).isZero();
    }

    @Test
    void aLongListIsLeafedThroughAndItsCountIsBounded() {
        IntStream.range(0, 45).forEach(i -> register.award("Người Thứ " + i));
        String base = "/public/awards?movement=" + register.movement;
        assertThat(body(base)).contains("45 kết quả", "Trang 1/3", "page=1");
        String last = body(base + "&page=2");
        assertThat(last).contains("Người Thứ 44", "Trang 3/3", "page=1").doesNotContain("page=3");
        assertThat(data(base + "&page=1&size=20").findValuesAsText("name")).hasSize(20).startsWith("Người Thứ 20");
        assertThat(data(base + "&size=500").path("size").asInt()).isEqualTo(100);
        assertThat(body(base + "&page=77")).contains("45 kết quả");
    }

    @Test
    void pagesAreInBothLanguagesAndALinkChooses() {
        register.award("Nguyễn Thị Hoa");
        String path = "/public/awards?movement=" + register.movement;
        assertThat(body(path)).contains("<html lang=\"vi\"", "1 kết quả", register.decisionNumber, "31/12/2021",
                register.publicName(), "lang=en");
        String english = stranger().get(path, "Accept-Language", "en").body();
        assertThat(english).contains("<html lang=\"en\"", "1 found", "Nguyễn Thị Hoa").doesNotContain("??");
        String chosen = body(path + "&lang=en");
        assertThat(chosen).contains("<html lang=\"en\"", "href=\"/public/verify?lang=en\"", "lang=vi");
        assertThat(stranger().get(path + "&lang=vi", "Accept-Language", "en").body()).contains("<html lang=\"vi\"");
        assertThat(stranger().get(path + "&lang=%22%3E", "Accept-Language", "fr").body()).contains("<html lang=\"vi\"");
    }
}
