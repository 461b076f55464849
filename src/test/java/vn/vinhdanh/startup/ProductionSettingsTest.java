package vn.vinhdanh.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The profile production starts with all its secrets or not at all. The context itself stays empty here. */
class ProductionSettingsTest {

    private static final Map<String, Object> COMPLETE = Map.of(
            "DATABASE_URL", "postgresql://db.example.vn/vinhdanh",
            "DATABASE_USER", "vinhdanh",
            "DATABASE_PASSWORD", "secret",
            "VINHDANH_ADMIN_USER", "quantri",
            "VINHDANH_ADMIN_PASSWORD", "Thu-Nghiem.2021",
            "SMTP_HOST", "smtp.example.vn",
            "VINHDANH_PUBLIC_URL", "https://vinhdanh.example.vn");

    @Test
    void withEverythingItStarts() {
        assertThatCode(() -> start(COMPLETE)).doesNotThrowAnyException();
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        assertThatThrownBy(() -> start(Map.of())).isInstanceOfSatisfying(StartRefused.class, refused -> {
            String text = StartRefusedAnalyzer.text(refused, Locale.ROOT);
            assertThat(text).contains(COMPLETE.keySet()).contains("thiếu biến môi trường");
            assertThat(text.lines()).hasSameSizeAs(COMPLETE.keySet());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATABASE_URL", "DATABASE_USER", "DATABASE_PASSWORD", "VINHDANH_ADMIN_USER",
            "VINHDANH_ADMIN_PASSWORD", "SMTP_HOST", "VINHDANH_PUBLIC_URL"})
    void eachOfThemIsNeeded(String name) {
        Map<String, Object> settings = new HashMap<>(COMPLETE);
        settings.put(name, " ");
        assertThatThrownBy(() -> start(settings)).isInstanceOf(StartRefused.class).hasMessageContaining(name);
    }

    @Test
    void anAccountInsideTheAddressIsEnough() {
        Map<String, Object> settings = new HashMap<>(COMPLETE);
        settings.remove("DATABASE_USER");
        settings.remove("DATABASE_PASSWORD");
        settings.put("DATABASE_URL", "postgresql://vinhdanh:secret@db.example.vn/vinhdanh");
        assertThatCode(() -> start(settings)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://vinhdanh.example.vn", "vinhdanh.example.vn", "https:", "not an address"})
    void aPublicAddressThatIsNotEncryptedIsRefused(String address) {
        Map<String, Object> settings = new HashMap<>(COMPLETE);
        settings.put("VINHDANH_PUBLIC_URL", address);
        assertThatThrownBy(() -> start(settings)).isInstanceOf(StartRefused.class).hasMessageContaining(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ngan.2021", "thu-nghiem.2021", "THU-NGHIEM.2021", "Thu-Nghiem.nam", "ThuNghiem2021",
            "Quantri-2021.a"})
    void aWeakAdministratorsPasswordIsRefusedAndNotRepeated(String password) {
        Map<String, Object> settings = new HashMap<>(COMPLETE);
        settings.put("VINHDANH_ADMIN_PASSWORD", password);
        assertThatThrownBy(() -> start(settings)).isInstanceOf(StartRefused.class)
                .hasMessageContaining("admin-password").hasMessageNotContaining(password);
    }

    @Test
    void cookiesAreSecureWhereTheAddressIsEncrypted() {
        assertThat(start(COMPLETE).getProperty("server.servlet.session.cookie.secure")).isEqualTo("true");
        Map<String, Object> ownMachine = new HashMap<>(COMPLETE);
        ownMachine.put("VINHDANH_PUBLIC_URL", "http://localhost:8080");
        assertThat(start(ownMachine).getProperty("server.servlet.session.cookie.secure")).isEqualTo("false");
    }

    @Test
    void bothLanguagesAreShown() {
        StartRefused refused = new StartRefused("startup.production.missing", "SMTP_HOST");
        assertThat(new StartRefusedAnalyzer().analyze(refused, refused).getDescription()).contains("thiếu");
        assertThat(new StartRefusedAnalyzer().analyze(refused, refused).getAction()).contains("needs");
    }

    private static Environment start(Map<String, Object> settings) {
        try (var context = new SpringApplicationBuilder(Nothing.class).web(WebApplicationType.NONE)
                .profiles("production").properties(settings).logStartupInfo(false).run()) {
            return context.getEnvironment();
        }
    }

    @Configuration
    static class Nothing {
    }
}
