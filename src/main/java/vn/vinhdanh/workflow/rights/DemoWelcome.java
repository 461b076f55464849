package vn.vinhdanh.workflow.rights;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Says who can sign in to the demo and where, once it is ready. Passwords are shown when they are set, and never again.
 */
@Component
@Profile("demo")
@Order(RightsAtStart.ORDER + 1)
class DemoWelcome implements ApplicationRunner {

    private static final Locale VIETNAMESE = StaffGroups.OFFICE_LANGUAGE;

    private final DemoUsers users;
    private final MessageSource messages;
    private final String address;
    private Map<DemoUser, String> passwords;

    DemoWelcome(DemoUsers users, MessageSource messages, @Value("${vinhdanh.public-url}") String address) {
        this.users = users;
        this.messages = messages;
        this.address = address;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        passwords = users.ensure();
    }

    /** On the console and not in the log: a log is kept and sent elsewhere. */
    @EventListener(ApplicationReadyEvent.class)
    void show() {
        // In UTF-8 whatever the machine's language: every console in use understands it.
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(text());
    }

    private String text() {
        StringBuilder text = new StringBuilder("\n");
        line(text, both("address"), address + "/");
        line(text, "Tasklist", address + "/camunda/app/tasklist/");
        line(text, "Cockpit, Admin", address + "/camunda/app/cockpit/");
        text.append("  ").append("-".repeat(100)).append('\n');
        row(text, both("user"), both("password"), both("role"));
        passwords.forEach((user, password) -> row(text, user.user(), password == null ? "…" : password,
                both("role." + user.role())));
        text.append("  ").append("-".repeat(100)).append('\n');
        if (passwords.values().stream().anyMatch(Objects::isNull)) {
            text.append("  ").append(message("kept", VIETNAMESE)).append('\n');
            text.append("  ").append(message("kept", Locale.ENGLISH)).append('\n');
        }
        return text.append('\n').toString();
    }

    private String both(String key) {
        return message(key, VIETNAMESE) + " / " + message(key, Locale.ENGLISH);
    }

    private String message(String key, Locale locale) {
        return messages.getMessage("workflow.demo." + key, null, locale);
    }

    private static void line(StringBuilder text, String what, String where) {
        text.append(String.format("  %-24s %s%n", what, where));
    }

    private static void row(StringBuilder text, String user, String password, String role) {
        text.append(String.format("  %-24s %-24s %s%n", user, password, role));
    }
}
