package vn.vinhdanh.calendar;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** The machine's clock, wherever no other clock is provided. */
@Configuration(proxyBeanMethods = false)
class SystemClock {

    @Bean
    @Fallback
    Clock fallbackClock() {
        return Clock.systemUTC();
    }
}
