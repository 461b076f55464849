package vn.vinhdanh.startup;

import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Sets {@code vinhdanh.secure-cookies} from the scheme of the public address: a Secure cookie on a plain address would
 * shut everybody out without a word, a plain cookie on an encrypted one could be read on the way.
 */
class SecureCookies implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        boolean https = environment.getProperty("vinhdanh.public-url", "").startsWith("https:");
        environment.getPropertySources()
                .addLast(new MapPropertySource("secureCookies", Map.of("vinhdanh.secure-cookies", https)));
    }
}
