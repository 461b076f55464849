package vn.vinhdanh.operation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.core.env.Environment;

/** A line of the log as production writes it: the dossier can be found in it, a person cannot. */
class LogMaskTest {

    @ParameterizedTest
    @CsvSource({
        "Key (cccd)=(094123456789) already exists,       Key (cccd)=(***) already exists",
        "550 5.1.1 <nguyen.van.a@soctrang.gov.vn>: gone, 550 5.1.1 <***>: gone",
        "call 0912345678,                                call ***",
        "call +84912345678.,                             call ***.",
        "old identity 365123456,                         old identity ***",
        "soc-trang-2021-000123 failed,                   soc-trang-2021-000123 failed",
        "took 123456789012345 ns,                        took 123456789012345 ns",
        "job 550e8400-e29b-41d4-a716-446655440000,       job 550e8400-e29b-41d4-a716-446655440000",
    })
    void whatCouldBeAPersonsIsTakenOut(String said, String written) {
        assertThat(LogMask.masked(said)).isEqualTo(written);
    }

    @Test
    void aWholeLineHasTheDossierAndNoPersonNotEvenInItsStackTrace() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.setCharset(StandardCharsets.UTF_8);
        MockEnvironment settings = new MockEnvironment()
                .withProperty("logging.structured.json.customizer", LogMask.class.getName());
        context.putObject(Environment.class.getName(), settings);
        encoder.start();
        MDC.put(LogSubject.KEY, "soc-trang-2021-000123");
        try {
            LoggingEvent event = new LoggingEvent("", context.getLogger("vn.vinhdanh"), Level.ERROR,
                    "Row of {} is given up", new IllegalStateException("Key (cccd)=(094123456789)"),
                    new Object[] {"an.nguyen@example.vn"});
            event.setMDCPropertyMap(Map.copyOf(MDC.getCopyOfContextMap()));
            String line = new String(encoder.encode(event), StandardCharsets.UTF_8);
            assertThat(line).startsWith("{").contains("\"subject\":\"soc-trang-2021-000123\"", "Row of *** is given up",
                            "Key (cccd)=(***)")
                    .doesNotContain("094123456789", "an.nguyen");
        } finally {
            MDC.remove(LogSubject.KEY);
        }
    }
}
