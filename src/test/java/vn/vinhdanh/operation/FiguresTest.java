package vn.vinhdanh.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.ApplicationTest;

/** What Prometheus collects: who may, what our own figures say, and that dashboard and alerts ask for what there is. */
class FiguresTest extends ApplicationTest {

    private static final Path ALERTS = Path.of("docker", "prometheus", "alerts.yml");
    private static final Path DASHBOARD = Path.of("docker", "grafana", "vinhdanh.json");
    private static final Pattern ASKED = Pattern.compile(
            "\\b((?:vinhdanh|http_server|hikaricp|jvm|process)_[a-z_]+)");
    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z_]+)(\\{[^}]*})? (\\S+)$");

    @Autowired
    private JdbcClient db;

    @BeforeEach
    void aMonitor() {
        createUser("giamsat", "monitoring");
    }

    @Test
    void theMonitorReadsTheFiguresAndNothingElse() {
        assertThat(basic("giamsat").get("/actuator/prometheus").statusCode()).isEqualTo(200);
        for (String closed : Set.of("/actuator", "/actuator/health/db", "/api/nominations", "/api/statistics")) {
            HttpResponse<String> answer = basic("giamsat").get(closed);
            assertThat(answer.statusCode() == 200 && !answer.body().contains("\"items\":[]")).as(closed).isFalse();
        }
        assertThat(basic("giamsat").get("/engine-rest/process-instance/count").body()).contains("\"count\":0");
        assertThat(stranger().get("/actuator/prometheus").statusCode()).isEqualTo(401);
        createUser("khonggiamsat", "soc-trang-home-affairs");
        assertThat(basic("khonggiamsat").get("/actuator/prometheus").statusCode()).isEqualTo(403);
    }

    @Test
    void dashboardAndAlertsAskForFiguresThatExist() throws IOException {
        basic("giamsat").get("/actuator/prometheus");      // answers counted, so that there is a figure of them
        Set<String> there = figures().keySet();
        for (Path file : Set.of(ALERTS, DASHBOARD)) {
            Set<String> missing = new TreeSet<>();
            Matcher asked = ASKED.matcher(Files.readString(file));
            while (asked.find()) {
                if (!there.contains(asked.group(1))) {
                    missing.add(asked.group(1));
                }
            }
            assertThat(missing).as(file.toString()).isEmpty();
        }
    }

    @Test
    void aMailThatWaitsIsSeenWithItsAge() throws InterruptedException {
        db.sql("""
                INSERT INTO vinhdanh.mail_outbox (key, recipient, subject, html, plain, created_at, next_attempt,
                    attempts) VALUES ('figures', 'a@b.vn', 's', 'h', 'p', '2000-01-01', '2999-01-01', 9)""").update();
        try {
            Thread.sleep(5_100);    // figures are kept for five seconds
            Map<String, Double> figures = figures();
            assertThat(figures.get("vinhdanh_mails_troubled")).isGreaterThanOrEqualTo(1);
            assertThat(figures.get("vinhdanh_mails_waiting")).isGreaterThanOrEqualTo(1);
            assertThat(figures.get("vinhdanh_mails_oldest_seconds")).isGreaterThan(600_000_000);
            assertThat(figures.get("vinhdanh_jobs_due")).isNotNaN();
        } finally {
            db.sql("DELETE FROM vinhdanh.mail_outbox WHERE key = 'figures'").update();
        }
    }

    @Test
    void aRefusedSignInIsCounted() {
        double before = figure("vinhdanh_sign_ins_total", "refused");
        createUser("quenmatkhau");      // an account waits after a wrong password; the monitor's must not
        stranger().signIn("quenmatkhau", "sai-mat-khau");
        assertThat(figure("vinhdanh_sign_ins_total", "refused")).isGreaterThanOrEqualTo(before + 1);
        db.sql("DELETE FROM vinhdanh.login_attempt").update();
    }

    private double figure(String name, String outcome) {
        Matcher sample = Pattern.compile("(?m)^" + name + "\\{[^}]*outcome=\"" + outcome + "\"[^}]*} (\\S+)$")
                .matcher(basic("giamsat").get("/actuator/prometheus").body());
        return sample.find() ? Double.parseDouble(sample.group(1)) : 0;
    }

    /** The last sample of each name, and whether each has the node's name. */
    private Map<String, Double> figures() {
        Map<String, Double> figures = new TreeMap<>();
        Matcher sample = SAMPLE.matcher(basic("giamsat").get("/actuator/prometheus").body());
        while (sample.find()) {
            assertThat(sample.group(2)).as(sample.group(1)).contains("node=\"");
            figures.put(sample.group(1), Double.parseDouble(sample.group(3)));
        }
        return figures;
    }
}
