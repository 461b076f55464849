package vn.vinhdanh.workflow.awarddecision;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** How many workers announce a list side by side. */
@Component("announcement")
public class AnnouncementWorkers {

    private final Settings settings;

    AnnouncementWorkers(Settings settings) {
        this.settings = settings;
    }

    public int getWorkers() {
        return settings.workers();
    }

    /** @param workers about the number of cores that the job executors of all nodes have to give */
    @ConfigurationProperties("vinhdanh.announcement")
    record Settings(@DefaultValue("2") int workers) {
    }
}
