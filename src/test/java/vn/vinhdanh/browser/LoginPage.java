package vn.vinhdanh.browser;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** Our login page, the only door to everything. */
final class LoginPage {

    private static final Pattern INSIDE = Pattern.compile("^(?!.*/login).*$");

    private final Page page;

    LoginPage(Page page) {
        this.page = page;
    }

    /** Comes to this page, or waits on it where a redirect leads here. */
    LoginPage arrive() {
        page.waitForURL(Pattern.compile(".*/login.*"));
        page.locator("#login").waitFor();
        return this;
    }

    void signIn(String user, String password) {
        page.locator("#username").fill(user);
        page.locator("#password").fill(password);
        page.locator("#login button").click();
        page.waitForURL(INSIDE);
    }
}
