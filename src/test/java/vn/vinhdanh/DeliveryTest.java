package vn.vinhdanh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** docker compose up: what is started, what each part needs, and that no secret lies in the file. */
class DeliveryTest {

    private static final Path COMPOSE = Path.of("docker-compose.yml");

    /** SnakeYAML resolves the merge keys ({@code <<}) as compose does. */
    private final JsonNode compose = new YAMLMapper().valueToTree(new Yaml().load(Files.readString(COMPOSE)));

    DeliveryTest() throws IOException {
    }

    @Test
    void twoNodesBehindAProxyWithDatabaseAndMail() {
        assertThat(compose.get("services").fieldNames()).toIterable()
                .containsExactlyInAnyOrder("database", "node-a", "node-b", "proxy", "mail");
        assertThat(service("database").get("image").asText()).startsWith("postgres:17");
        assertThat(service("node-a")).isEqualTo(service("node-b"));
    }

    @Test
    void everyPartIsWatched() throws IOException {
        for (String name : List.of("database", "proxy", "mail")) {
            assertThat(service(name).get("healthcheck")).as(name).isNotNull();
        }
        assertThat(Files.readString(Path.of("Dockerfile"))).contains("HEALTHCHECK");
    }

    @Test
    void onlyTheProxyIsReachedFromOutside() {
        assertThat(service("proxy").get("ports")).hasSize(1);
        assertThat(service("mail").get("ports").get(0).asText()).startsWith("127.0.0.1:");
        for (String name : List.of("database", "node-a", "node-b")) {
            assertThat(service(name).get("ports")).as(name).isNull();
        }
    }

    @Test
    void theNodesGetEverythingThatProductionAsksFor() {
        assertThat(service("node-a").get("environment").fieldNames()).toIterable().contains("DATABASE_URL",
                "DATABASE_USER", "DATABASE_PASSWORD", "VINHDANH_ADMIN_USER", "VINHDANH_ADMIN_PASSWORD", "SMTP_HOST",
                "VINHDANH_PUBLIC_URL");
        assertThat(service("node-a").at("/environment/SPRING_PROFILES_ACTIVE").asText()).isEqualTo("production");
    }

    @Test
    void noSecretHasADefault() {
        List<String> secrets = new ArrayList<>();
        compose.get("services").forEach(service -> service.path("environment").fields().forEachRemaining(variable -> {
            if (variable.getKey().endsWith("PASSWORD")) {
                secrets.add(variable.getValue().asText());
            }
        }));
        assertThat(secrets).hasSizeGreaterThanOrEqualTo(5)
                .allMatch(value -> value.matches("\\$\\{[A-Z_]+:\\?.+}") || value.equals("${SMTP_PASSWORD:-}"));
    }

    @Test
    void theProxyKnowsBothNodesAndSticksToNone() throws IOException {
        String proxy = Files.readString(Path.of("docker", "nginx.conf"));
        assertThat(proxy).contains("server node-a:8080", "server node-b:8080")
                .doesNotContain("ip_hash", "sticky", "hash $");
    }

    @Test
    void theImageDoesNotRunAsRoot() throws IOException {
        assertThat(Files.readAllLines(Path.of("Dockerfile"))).contains("USER vinhdanh")
                .filteredOn(line -> line.startsWith("FROM")).last().asString().contains("17-jre");
    }

    private JsonNode service(String name) {
        return compose.get("services").get(name);
    }
}
