package vn.vinhdanh.retention;

import java.time.Period;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param terms     how long each class is kept after its last act; a class without a term, or of no days, for good
 * @param scheduled whether this node erases what is over; tests do it themselves
 */
@ConfigurationProperties("vinhdanh.retention")
public record RetentionProperties(Map<RetentionClass, Period> terms, @DefaultValue("true") boolean scheduled) {

    public RetentionProperties {
        terms = terms == null ? Map.of() : Map.copyOf(terms);
        terms.forEach((kind, term) -> {
            if (term.isNegative()) {
                throw new IllegalArgumentException("vinhdanh.retention.terms." + kind + " is negative: " + term);
            }
        });
    }

    /** Empty: kept for good. */
    public Optional<Period> term(RetentionClass kind) {
        return Optional.ofNullable(terms.get(kind)).filter(term -> !term.isZero());
    }
}
