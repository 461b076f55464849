package vn.vinhdanh.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vinhdanh.access.Declaration;
import vn.vinhdanh.access.Mapped;

/** Which of the engine's addresses are open to others than administrators, however they are written. */
class EngineDoorTest {

    private final EngineDoor door = new EngineDoor();

    @ParameterizedTest
    @CsvSource({
        "GET, /engine-rest/task, true",
        "HEAD, /engine-rest/task, true",
        "GET, /engine-rest/task/, true",
        "GET, /engine-rest/engine/default/task, true",
        "GET, /engine-rest/engine, true",
        "GET, /camunda/api/engine/engine, true",
        "GET, /camunda/api/engine/engine/default/task/x/form, true",
        "POST, /engine-rest/task/x/complete, true",
        "GET, /engine-rest/history/process-instance/x, true",
        "GET, /engine-rest/history/process-instance/report, false",
        "GET, /engine-rest/history/process-instance/%72eport, false",
        "GET, /engine-rest/engine/default/metrics, false",
        "GET, /camunda/api/engine/engine/default/metrics, false",
        "GET, /engine-rest/engine/default/engine/default/task, false",
        "GET, /engine-rest/process-definition/statistics, false",
        "POST, /engine-rest/task/x/bpmnError, false",
        "DELETE, /engine-rest/task/x, false",
        "PATCH, /engine-rest/task, false",
        "GET, /engine-rest/what-a-later-engine-adds, false",
        "GET, /engine-rest, false",
        "GET, /engine-rest/, false",
        "GET, /api/me, false"
    })
    void isOpenOnlyWhereDeclared(String verb, String path, boolean open) {
        assertThat(door.isOpen(verb, path)).isEqualTo(open);
    }

    /** Whoever is no administrator: the door asks nothing else about him. */
    @Test
    void everyAddressOfTheEngineIsOpenOrClosedAsDeclared() {
        Declaration declaration = Declaration.read();
        for (String mapped : Mapped.ofEngine()) {
            String verb = mapped.split(" ")[0];
            String path = mapped.split(" ")[1].replaceAll("\\{[^}]+}", "x1");
            boolean open = !declaration.isClosed(verb, mapped.split(" ")[1]);
            for (String prefix : List.of("/engine-rest", "/engine-rest/engine/default",
                    "/camunda/api/engine/engine/default")) {
                assertThat(door.isOpen(verb, path.replace("/engine:", prefix))).as(mapped).isEqualTo(open);
            }
        }
    }
}
