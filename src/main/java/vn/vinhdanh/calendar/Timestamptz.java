package vn.vinhdanh.calendar;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** An instant as PostgreSQL's driver takes it for a timestamptz. */
public final class Timestamptz {

    private Timestamptz() {
    }

    public static OffsetDateTime of(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
