package vn.vinhdanh.workflow.rights;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** After the catalogue has brought the units. */
@Component
@Order(RightsAtStart.ORDER)
class RightsAtStart implements ApplicationRunner {

    static final int ORDER = Ordered.LOWEST_PRECEDENCE - 10;

    private final StaffRights rights;

    RightsAtStart(StaffRights rights) {
        this.rights = rights;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        rights.refresh();
    }
}
