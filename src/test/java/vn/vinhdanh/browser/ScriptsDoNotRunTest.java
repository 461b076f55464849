package vn.vinhdanh.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.vinhdanh.web.api.ApiTest;
import vn.vinhdanh.web.api.Role;

/** A name that is a script, before the eyes of a browser: on our page and in Tasklist it is a name. */
class ScriptsDoNotRunTest extends ApiTest {

    private static final String NAME = "Bùi <img src=x onerror=alert(1)>{{6*7}}<script>alert(2)</script>";

    @Test
    void onOurPageAndInTasklist() {
        Optional<Path> executable = Browser.executable();
        assumeTrue(executable.isPresent(), "No browser: see BrowserStory");
        String dossier = submitted(Role.DEPARTMENT, world.movement(), "so1", NAME);
        String task = world.task(dossier, "Activity_AppraiseByHomeAffairs");
        List<String> alerts = new ArrayList<>();
        try (Browser browser = new Browser(executable.get())) {
            Page page = browser.window();
            page.onDialog(dialog -> {
                alerts.add(dialog.message());
                dialog.dismiss();
            });
            page.navigate(address() + "/dossiers/" + dossier);
            new LoginPage(page).arrive().signIn(Role.HOME_AFFAIRS.user(), PASSWORD);
            isText(page);
            page.navigate(address() + TasklistPage.ADDRESS + "#/?task=" + task);
            isText(page);
            assertThat(alerts).isEmpty();
        }
    }

    private static void isText(Page page) {
        page.getByText("onerror=alert(1)>{{6*7}}").first().waitFor();
        assertThat(page.locator("img[src=x]").count()).isZero();
        assertThat(page.locator("body").innerText()).contains("<img src=x onerror=alert(1)>{{6*7}}<script>");
    }
}
