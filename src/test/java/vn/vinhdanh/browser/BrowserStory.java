package vn.vinhdanh.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.ApplicationTest;
import vn.vinhdanh.movement.LaunchMovement;
import vn.vinhdanh.movement.MovementProcess;
import vn.vinhdanh.organization.Caller;

/**
 * What people see on their way through Tasklist and our pages: each signs in by our login page and does its part. The
 * job executor is off; what is due is run between the steps.
 */
abstract class BrowserStory extends ApplicationTest {

    static final String TITLE = "Đoàn kết, chung sức, đồng lòng thi đua phòng, chống và chiến thắng đại dịch Covid-19";
    /** Thị trấn Kế Sách, whose dossiers huyện Kế Sách reviews. */
    static final String UNIT = "31528";

    @Autowired
    private IdentityService identity;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private LaunchMovement launch;
    @Autowired
    private MovementProcess movements;
    @Autowired
    JdbcClient db;
    @TempDir
    Path papers;

    Page page;
    TasklistPage tasklist;
    private Browser browser;

    @BeforeEach
    void openTheBrowser() {
        Optional<Path> executable = Browser.executable();
        assumeTrue(executable.isPresent(),
                "No browser: install chromium, or name one in the environment variable CHROMIUM");
        PlaywrightAssertions.setDefaultAssertionTimeout(Browser.PATIENCE_MS);
        browser = new Browser(executable.get());
    }

    @AfterEach
    void closeTheBrowser() {
        ClockUtil.reset();
        if (browser != null) {
            browser.close();
        }
    }

    /** Code of the movement of this story. */
    abstract String movement();

    /** Tells the story, and keeps a picture of where it broke off. */
    void tell(Story story) throws Exception {
        try {
            story.run();
        } catch (Throwable e) {
            if (page != null) {
                picture("failed");
            }
            throw e;
        }
    }

    /** Steps, one after the other. */
    interface Story {
        void run() throws Exception;
    }

    /** It is 20/12/2021: the first of two batches, to the end of the year, takes dossiers. */
    void launchTheMovement() {
        clockAt("2021-09-09T08:00:00+07:00");
        launch.handle(new LaunchMovement.Command(movement(), title(), "soc-trang", "137/KH-UBND", "2021-09-09", null,
                "ST-1 | Công tác tuyên truyền\nST-2 | Công tác phòng, chống dịch bệnh",
                "BANG_KHEN | Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh | INDIVIDUAL,COLLECTIVE,HOUSEHOLD",
                "2021-09-09 | 2021-12-31 | 2022-01-10\n2022-01-01"), Caller.SYSTEM);
        movements.start(movement());
        runWhatIsDue();
        clockAt("2021-12-20T08:00:00+07:00");
    }

    /** Signs in by the login page, to which Tasklist sends a stranger. */
    void signIn(String user) {
        visit(user, TasklistPage.ADDRESS);
        tasklist = new TasklistPage(page);
    }

    void visit(String user, String address) {
        if (page != null) {
            page.context().close();
        }
        page = browser.window();
        page.navigate(address() + address);
        new LoginPage(page).arrive().signIn(user, PASSWORD);
    }

    void picture(String name) {
        browser.picture(page, name);
    }

    void user(String id, String firstName, String lastName, String group) {
        User user = identity.createUserQuery().userId(createUser(id, group)).singleResult();
        user.setFirstName(firstName);
        user.setLastName(lastName);
        identity.saveUser(user);
    }

    Path paper(String type, String name) throws Exception {
        return Files.write(papers.resolve(name),
                new ClassPathResource("demo/" + type + ".pdf").getContentAsByteArray());
    }

    /** The clock goes on from this instant. */
    static void clockAt(String instant) {
        ClockUtil.offset(OffsetDateTime.parse(instant).toInstant().toEpochMilli() - System.currentTimeMillis());
    }

    /** Runs the jobs of this movement that are due, and those that become due by them. */
    void runWhatIsDue() {
        for (Optional<Job> due = due(); due.isPresent(); due = due()) {
            management.executeJob(due.get().getId());
        }
    }

    /** Processes under way whose business key is the movement's code and this. */
    long running(String suffix) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike(movement() + suffix).count();
    }

    private Optional<Job> due() {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike(movement() + "%").list().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).executable()
                        .list().stream()).findFirst();
    }

    /** Each story has a movement of its own, which is chosen by its title. */
    final String title() {
        return TITLE + " (" + movement() + ")";
    }
}
