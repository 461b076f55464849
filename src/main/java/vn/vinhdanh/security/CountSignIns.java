package vn.vinhdanh.security;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Counts the passwords and tickets that this node has checked: many refused ones are somebody who guesses. */
@Component
class CountSignIns {

    private final Counter accepted;
    private final Counter refused;

    CountSignIns(MeterRegistry registry) {
        this.accepted = counter(registry, "accepted");
        this.refused = counter(registry, "refused");
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("vinhdanh.sign.ins").tag("outcome", outcome).register(registry);
    }

    @EventListener
    void accepted(AuthenticationSuccessEvent event) {
        accepted.increment();
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        refused.increment();
    }
}
