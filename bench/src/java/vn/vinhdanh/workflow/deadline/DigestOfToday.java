package vn.vinhdanh.workflow.deadline;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For the benchmark: what the schedule does, at once and again. */
public final class DigestOfToday {

    private final ApplicationContext application;

    public DigestOfToday(ApplicationContext application) {
        this.application = application;
    }

    public void followTheCalendar() {
        application.getBean(DeadlineSchedule.class).followTheCalendar();
    }

    public void write() {
        application.getBean(JdbcClient.class).sql("DELETE FROM vinhdanh.digest_day").update();
        application.getBean(DailyDigest.class).writeOnce();
    }
}
