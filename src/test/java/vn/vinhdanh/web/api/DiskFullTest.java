package vn.vinhdanh.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vinhdanh.TestDatabase;
import vn.vinhdanh.integrity.CheckIntegrity;

/**
 * The database's disk is full, as far as the application can tell: the server answers with its own error for that
 * (SQLSTATE 53100) where a row is to be stored. Words, nothing half stored, and it goes on once there is room.
 */
class DiskFullTest extends ApiTest {

    @Autowired
    private CheckIntegrity check;

    @AfterEach
    void room() {
        for (String table : new String[] {"evidence", "nomination_version"}) {
            TestDatabase.asOwner().sql("DROP TRIGGER IF EXISTS disk_full ON vinhdanh." + table).update();
        }
    }

    @Test
    void aPaperIsNotHalfStored() {
        String movement = world.movement();
        String code = draft(Role.UNIT, movement, "a1", "Thạch Thị Đầy Đĩa");
        int files = files();
        full("evidence");
        inWords(upload(Role.UNIT, code, "TO_TRINH", "tt.pdf", utf8("%PDF-1.4\nđầy đĩa " + code + "\n%%EOF")));
        assertThat(files()).as("stored files").isEqualTo(files);
        room();
        ok(upload(Role.UNIT, code, "TO_TRINH", "tt.pdf", utf8("%PDF-1.4\nđầy đĩa " + code + "\n%%EOF")));
        assertThat(CheckIntegrity.about(check.handle(), movement)).isEmpty();
    }

    @Test
    void aDossierIsNotHalfHandedIn() {
        String movement = world.movement();
        String code = draft(Role.DEPARTMENT, movement, "so1", "Thạch Thị Nửa Chừng");
        for (String type : new String[] {"TO_TRINH", "BAO_CAO_THANH_TICH", "BIEN_BAN"}) {
            ok(upload(Role.DEPARTMENT, code, type, type + ".pdf", TestFiles.PDF));
        }
        full("nomination_version");
        inWords(as(Role.DEPARTMENT).post("/api/nominations/" + code + "/submission", null, "Accept-Language", "vi"));
        assertThat(jdbc.sql("SELECT stage FROM vinhdanh.nomination WHERE code = ?").param(code)
                .query(String.class).single()).isEqualTo("DRAFT");
        assertThat(CheckIntegrity.about(check.handle(), movement)).isEmpty();
        room();
        ok(as(Role.DEPARTMENT).post("/api/nominations/" + code + "/submission", null));
        assertThat(CheckIntegrity.about(check.handle(), movement)).isEmpty();
    }

    private void full(String table) {
        TestDatabase.asOwner().sql("""
                CREATE OR REPLACE FUNCTION public.disk_full() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$
                """).update();
        TestDatabase.asOwner().sql("CREATE TRIGGER disk_full BEFORE INSERT ON vinhdanh." + table
                + " FOR EACH ROW EXECUTE FUNCTION public.disk_full()").update();
    }

    private static void inWords(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(json(answer).path("detail").asText()).contains("Cơ sở dữ liệu tạm thời không phục vụ được");
    }

    private int files() {
        return jdbc.sql("SELECT count(*) FROM vinhdanh.evidence_content").query(Integer.class).single();
    }
}
