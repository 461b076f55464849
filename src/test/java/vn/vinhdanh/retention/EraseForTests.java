package vn.vinhdanh.retention;

import org.springframework.stereotype.Component;

/** The hourly erasing at the hand of tests of other packages. */
@Component
public class EraseForTests {

    private final EraseExpired erase;

    EraseForTests(EraseExpired erase) {
        this.erase = erase;
    }

    public void run() {
        erase.run();
    }
}
