package vn.vinhdanh.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A Chromium of this machine, with a fresh window, and so a fresh session, for every person; and its pictures. */
final class Browser implements AutoCloseable {

    /** For a busy machine with two cores; nothing waits this long where the machine is idle. */
    static final double PATIENCE_MS = 120_000;

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private int picture;

    Browser(Path executable) {
        // The browser is installed by the machine's own means; nothing is downloaded.
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright.chromium().launch(new LaunchOptions().setExecutablePath(executable)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    /** Where the browser is: the environment variable CHROMIUM, or the usual places. */
    static Optional<Path> executable() {
        return Stream.of(Optional.ofNullable(System.getenv("CHROMIUM")).orElse(""), "/usr/bin/chromium",
                "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .filter(path -> !path.isBlank()).map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** A window of one who has not signed in, as Vietnamese readers have it. */
    Page window() {
        BrowserContext context = chromium.newContext(new NewContextOptions()
                .setLocale("vi").setTimezoneId("Asia/Ho_Chi_Minh").setViewportSize(1400, 900));
        context.setDefaultTimeout(PATIENCE_MS);
        context.setDefaultNavigationTimeout(PATIENCE_MS);
        return context.newPage();
    }

    /** Keeps what the window shows as target/screenshots/NN-name.png. */
    void picture(Page page, String name) {
        picture++;
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("%02d-%s.png".formatted(picture, name)))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
