package vn.vinhdanh.workflow.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.ApplicationTest;
import vn.vinhdanh.startup.StartRefused;

/** The people of the demo, with two of the test's own: the others belong to other tests. */
@ExtendWith(OutputCaptureExtension.class)
class DemoUsersTest extends ApplicationTest {

    private static final String TWO = """
            - {user: thu.donvi, role: unit, firstName: Lâm Thị, lastName: Hoa, groups: [process-designer]}
            - {user: thu.huyen, role: district, firstName: Trần Văn, lastName: Lợi, groups: [process-designer]}
            """;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private IdentityService identity;

    @Autowired
    private MessageSource messages;

    @AfterEach
    void forget() {
        identity.deleteUser("thu.donvi");
        identity.deleteUser("thu.huyen");
    }

    private DemoUsers users(String file, String password) {
        return new DemoUsers(jdbc, transaction, identity,
                new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)), password);
    }

    @Test
    void aRandomPasswordIsDrawnOnceAndForEach() {
        var drawn = users(TWO, "").ensure();
        assertThat(drawn.values()).doesNotHaveDuplicates().allMatch(password -> password.length() == 12);
        drawn.forEach((user, password) -> assertThat(identity.checkPassword(user.user(), password)).isTrue());

        User unit = identity.createUserQuery().userId("thu.donvi").singleResult();
        assertThat(unit.getFirstName() + " " + unit.getLastName()).isEqualTo("Lâm Thị Hoa");
        assertThat(unit.getEmail()).isEqualTo("thu.donvi@vinhdanh.example");
        assertThat(identity.createGroupQuery().groupMember("thu.donvi").list()).extracting(Group::getId)
                .containsExactly("process-designer");

        assertThat(users(TWO, "").ensure().values()).containsOnlyNulls();
        drawn.forEach((user, password) -> assertThat(identity.checkPassword(user.user(), password)).isTrue());
    }

    @Test
    void aChosenPasswordHoldsForAllEvenAShortOneAndLater() {
        users(TWO, "").ensure();
        Collection<String> set = users(TWO, "demo").ensure().values();
        assertThat(set).containsOnly("demo");
        assertThat(identity.checkPassword("thu.huyen", "demo")).isTrue();
    }

    @Test
    void aGroupThatTheCatalogueLacksStopsTheStart() {
        String lost = "- {user: thu.lac, role: unit, firstName: A, lastName: B, groups: [soc-trang-unit-nowhere]}";
        assertThatThrownBy(() -> users(lost, "").ensure()).isInstanceOf(StartRefused.class)
                .hasMessageContaining("soc-trang-unit-nowhere");
        assertThat(identity.createUserQuery().userId("thu.lac").count()).isZero();
    }

    @Test
    void thePasswordsAreShownOnceWithTheAddressAndTheRole(CapturedOutput output) {
        DemoWelcome first = new DemoWelcome(users(TWO, ""), messages, "http://localhost:8080");
        first.run(null);
        first.show();
        assertThat(output.getOut()).contains("http://localhost:8080/camunda/app/tasklist/", "thu.donvi",
                "Đơn vị đề nghị", "nominating unit").doesNotContain("VINHDANH_DEMO_PASSWORD");

        DemoWelcome again = new DemoWelcome(users(TWO, ""), messages, "http://localhost:8080");
        again.run(null);
        again.show();
        assertThat(output.getOut()).contains("VINHDANH_DEMO_PASSWORD");
    }
}
