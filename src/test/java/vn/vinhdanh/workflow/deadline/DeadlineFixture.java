package vn.vinhdanh.workflow.deadline;

import java.util.Set;
import org.springframework.context.ApplicationContext;

/** Opens the package to scenarios: what the schedule does, done by the test. */
public final class DeadlineFixture {

    private DeadlineFixture() {
    }

    /** One chunk of the recomputing, as one node does it; whether there is more to do. */
    public static boolean recompute(ApplicationContext beans, int most) {
        return beans.getBean(DueDates.class).next(most);
    }

    /** All that is left of the recomputing. */
    public static void recompute(ApplicationContext beans) {
        boolean more = true;
        while (more) {
            more = recompute(beans, 50);
        }
    }

    public static void writeDigests(ApplicationContext beans) {
        beans.getBean(DailyDigest.class).writeOnce();
    }

    public static Set<String> datedSteps() {
        return DatedSteps.all();
    }

    public static String stageOf(String step) {
        return DatedSteps.stageOf(step);
    }
}
