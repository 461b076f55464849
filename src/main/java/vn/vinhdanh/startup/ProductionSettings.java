package vn.vinhdanh.startup;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/**
 * The profile {@code production} has no default for a secret: it refuses to start and names everything that is missing
 * at once. It listens this early so that nothing, not even the web server, has been opened by then.
 */
class ProductionSettings implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final List<String> REQUIRED = List.of("DATABASE_URL", "DATABASE_USER", "DATABASE_PASSWORD",
            "VINHDANH_ADMIN_USER", "VINHDANH_ADMIN_PASSWORD", "SMTP_HOST", "VINHDANH_PUBLIC_URL");
    private static final Set<String> ACCOUNT = Set.of("DATABASE_USER", "DATABASE_PASSWORD");
    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment environment = event.getEnvironment();
        if (!environment.acceptsProfiles(Profiles.of("production"))) {
            return;
        }
        List<StartRefused.Reason> reasons = new ArrayList<>();
        for (String name : REQUIRED) {
            if (!StringUtils.hasText(environment.getProperty(name)) && !isInAddress(name, environment)) {
                reasons.add(new StartRefused.Reason("startup.production.missing", name));
            }
        }
        String address = environment.getProperty("VINHDANH_PUBLIC_URL");
        if (StringUtils.hasText(address) && !isSafe(address)) {
            reasons.add(new StartRefused.Reason("startup.production.public-url", address));
        }
        String password = environment.getProperty("VINHDANH_ADMIN_PASSWORD");
        if (StringUtils.hasText(password) && !isStrong(password, environment.getProperty("VINHDANH_ADMIN_USER", ""))) {
            reasons.add(new StartRefused.Reason("startup.production.admin-password"));
        }
        if (!reasons.isEmpty()) {
            throw new StartRefused(reasons);
        }
    }

    /** {@code postgresql://user:password@host/database} needs no user and password beside it. */
    private static boolean isInAddress(String name, Environment environment) {
        return ACCOUNT.contains(name)
                && environment.getProperty("DATABASE_URL", "").matches("[a-z:]+//[^/@:]+:[^/@]+@.+");
    }

    /** The engine's password policy, which would end the start with a stack trace instead. */
    private static boolean isStrong(String password, String user) {
        return password.matches("(?=.*[a-z])(?=.*[A-Z])(?=.*[0-9])(?=.*[^a-zA-Z0-9]).{10,}")
                && (user.isBlank() || !password.toLowerCase(Locale.ROOT).contains(user.toLowerCase(Locale.ROOT)));
    }

    /** Session cookies are sent to this address: only encrypted, or without leaving the machine. */
    private static boolean isSafe(String address) {
        try {
            URI uri = URI.create(address.trim());
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && OWN_MACHINE.contains(uri.getHost()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
