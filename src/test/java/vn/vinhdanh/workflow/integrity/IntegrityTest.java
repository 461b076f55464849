package vn.vinhdanh.workflow.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.HttpCaller;
import vn.vinhdanh.TestDatabase;
import vn.vinhdanh.integrity.CheckCommand;
import vn.vinhdanh.integrity.CheckIntegrity;
import vn.vinhdanh.integrity.Finding;
import vn.vinhdanh.integrity.Kind;
import vn.vinhdanh.workflow.Announced;
import vn.vinhdanh.workflow.ProcessTest;

/** What is in order is left alone, and each kind of disorder is found: it is made, looked at, and undone. */
class IntegrityTest extends ProcessTest {

    private static Announced world;
    /** What the tests before this one have left in disorder. */
    private static List<Finding> before;

    @Autowired
    private CheckIntegrity check;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private CheckCommand command;

    @BeforeEach
    void announced() {
        if (world == null) {
            world = new Announced(this);
        }
        at("2022-01-20T08:00:00+07:00");
        db.sql("UPDATE vinhdanh.mail_outbox SET sent_at = created_at WHERE sent_at IS NULL").update();
        if (before == null) {
            before = check.withFiles();
        }
    }

    /** What the application's user must never have: it may put on the owner's cloak, while this test runs. */
    @BeforeAll
    static void allowed() {
        TestDatabase.asOwner().sql("GRANT " + TestDatabase.user() + " TO " + TestDatabase.applicationUser()
                + " WITH INHERIT FALSE, SET TRUE").update();
    }

    @AfterAll
    static void forbidden() {
        TestDatabase.asOwner().sql("REVOKE " + TestDatabase.user() + " FROM " + TestDatabase.applicationUser())
                .update();
    }

    static Stream<Breakage> breakages() {
        return Breakage.all();
    }

    @Test
    void whatIsInOrderIsNotFound() {
        assertThat(CheckIntegrity.about(check.withFiles(), world.movement())).isEmpty();
    }

    @Test
    void everyKindIsTried() {
        assertThat(Breakage.all().map(Breakage::kind)).containsExactlyInAnyOrder(Kind.values());
    }

    @ParameterizedTest
    @MethodSource("breakages")
    void whatIsBrokenIsFound(Breakage breakage) {
        Map<String, String> codes = new HashMap<>(world.dossiers());
        codes.put("list", world.list());
        codes.put("movement", world.movement());
        codes.put("batch", world.batch(2));
        List<Finding> found = transaction.execute(undone -> {
            undone.setRollbackOnly();
            // Without triggers and foreign keys, as a person at the database can.
            db.sql("SET LOCAL ROLE " + TestDatabase.user()).update();
            db.sql("SET LOCAL session_replication_role = replica").update();
            int rows = breakage.statements(codes).stream().mapToInt(sql -> db.sql(sql).update()).sum();
            db.sql("RESET ROLE").update();
            assertThat(rows).as("rows broken").isPositive();
            List<Finding> after = new ArrayList<>(check.withFiles());
            after.removeAll(before);
            return after;
        });
        assertThat(found).extracting(Finding::kind).contains(breakage.kind());
    }

    @Test
    void theCommandSaysItInWordsAndByItsExitCode() {
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            db.sql("UPDATE vinhdanh.movement SET next_serial = next_serial + 1 WHERE code = ?")
                    .param(world.movement()).update();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(command.run(new PrintStream(out, true, StandardCharsets.UTF_8))).isEqualTo(1);
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .contains("DOSSIER_MISSING " + world.movement() + " (6 / 5)")
                    .contains("Số hồ sơ đã cấp mã").contains("not as many dossiers");
        });
    }

    @Test
    void administratorsSeeItOnAPage() {
        HttpCaller administrator = signedIn(ADMINISTRATOR);
        assertThat(administrator.get("/integrity").body()).contains("Kiểm tra ngay");
        String page = administrator.get("/integrity?run=true").body();
        assertThat(page).containsAnyOf("Mọi thứ đều khớp", "chỗ không khớp");
        assertThat(administrator.get("/integrity?run=true", "Accept-Language", "en").body())
                .containsAnyOf("Everything agrees", "do not agree");
        assertThat(Arrays.stream(Kind.values()).map(Kind::name)).noneMatch(
                kind -> page.contains("??integrity.kind." + kind));
    }

    @Test
    void othersAreToldThatItIsNotTheirs() {
        HttpCaller unit = signedIn(createUser("kiemtra.donvi", "soc-trang-unit-31684"));
        HttpResponse<String> answer = unit.get("/integrity", "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Tài khoản này không được xem hoặc làm việc này.");
    }
}
