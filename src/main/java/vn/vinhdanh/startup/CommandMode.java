package vn.vinhdanh.startup;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/** A command beside running nodes must do none of their work: no jobs, no mails, and no port that they need. */
class CommandMode implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (!StringUtils.hasText(event.getEnvironment().getProperty(CommandRunner.PROPERTY))) {
            return;
        }
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", 0);
        settings.put("server.address", "127.0.0.1");
        settings.put("camunda.bpm.job-execution.enabled", false);
        settings.put("vinhdanh.mail.scheduled", false);
        settings.put("vinhdanh.deadlines.scheduled", false);
        event.getEnvironment().getPropertySources().addFirst(new MapPropertySource("command", settings));
    }
}
