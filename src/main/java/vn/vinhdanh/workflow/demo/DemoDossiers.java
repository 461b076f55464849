package vn.vinhdanh.workflow.demo;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.TaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.nomination.CreateDraft;
import vn.vinhdanh.nomination.DossierForm;
import vn.vinhdanh.nomination.EvidenceType;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.Nominations;
import vn.vinhdanh.nomination.PaperChecklist;
import vn.vinhdanh.nomination.Papers;
import vn.vinhdanh.nomination.Stage;
import vn.vinhdanh.nomination.SubmitDossier;
import vn.vinhdanh.nomination.WithdrawDossier;
import vn.vinhdanh.workflow.demo.DemoData.Nominator;
import vn.vinhdanh.workflow.engine.AsSystem;

/**
 * Fills the demo with dossiers at every stage, in the background, by the use cases that people use. Each has an
 * idempotency key, and no step is done twice: a start that was interrupted goes on where it stopped.
 */
@Component
@Profile("demo")
class DemoDossiers {

    private static final Logger LOG = LoggerFactory.getLogger(DemoDossiers.class);

    /** How far each of twenty goes; the rest wait where the last verdict left them. */
    private static final List<String> VERDICTS = List.of("DRAFT", "", "", "", "DISTRICT", "DISTRICT", "DISTRICT",
            "DISTRICT", "ENDORSE", "ENDORSE", "ENDORSE", "ENDORSE", "ENDORSE", "ENDORSE", "RETURN", "HOLD", "REJECT",
            "WITHDRAW", "DRAFT", "ENDORSE");

    private final CreateDraft createDraft;
    private final Papers papers;
    private final PaperChecklist checklist;
    private final SubmitDossier submitDossier;
    private final WithdrawDossier withdrawDossier;
    private final Nominations nominations;
    private final Movements movements;
    private final TaskService tasks;
    private final AsSystem asSystem;
    private final DemoPeople people;
    private final DataSource database;
    private final Resource file;
    private final int wanted;

    DemoDossiers(CreateDraft createDraft, Papers papers, PaperChecklist checklist, SubmitDossier submitDossier,
                 WithdrawDossier withdrawDossier, Nominations nominations, Movements movements, TaskService tasks,
                 AsSystem asSystem, DemoPeople people,
                 DataSource database, @Value("classpath:demo/dossiers.yaml") Resource file,
                 @Value("${VINHDANH_DEMO_DOSSIERS:60}") int wanted) {
        this.createDraft = createDraft;
        this.papers = papers;
        this.checklist = checklist;
        this.submitDossier = submitDossier;
        this.withdrawDossier = withdrawDossier;
        this.nominations = nominations;
        this.movements = movements;
        this.tasks = tasks;
        this.asSystem = asSystem;
        this.people = people;
        this.database = database;
        this.file = file;
        this.wanted = wanted;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread thread = new Thread(this::make, "demo-dossiers");
        thread.setDaemon(true);
        thread.start();
    }

    private void make() {
        try (Connection held = database.getConnection(); Statement lock = held.createStatement();
                ResultSet mine = lock.executeQuery("SELECT pg_try_advisory_lock(hashtext('demo dossiers'))")) {
            // One of several nodes; the lock goes with the connection when the node dies.
            if (!mine.next() || !mine.getBoolean(1)) {
                return;
            }
            DemoData data = new YAMLMapper().readValue(file.getInputStream(), DemoData.class);
            for (int i = 0; i < wanted; i++) {
                make(i, data);
            }
            lock.execute("SELECT pg_advisory_unlock_all()");
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.warn("The demo's dossiers are not complete; the next start goes on with them", e);
        }
    }

    private void make(int i, DemoData data) throws IOException {
        Nominator nominator = data.nominators().get(i % data.nominators().size());
        String verdict = VERDICTS.get(i % VERDICTS.size());
        Nomination dossier = people.as(nominator.user(),
                () -> createDraft.handle(form(i, data, nominator), "demo-" + i));
        if (dossier.stage() != Stage.DRAFT || verdict.equals("DRAFT")) {
            return;
        }
        for (PaperChecklist.Item item : checklist.of(dossier, List.of())) {
            EvidenceType type = item.type();
            byte[] paper = new ClassPathResource("demo/" + type + ".pdf").getContentAsByteArray();
            people.as(nominator.user(), () -> papers.attach(dossier.code(), type, type + ".pdf", paper));
        }
        people.as(nominator.user(), () -> submitDossier.handle(dossier.code()));
        if (verdict.equals("WITHDRAW")) {
            people.as(nominator.user(), () -> withdrawDossier.handle(dossier.code(), data.reasons().get(verdict)));
            return;
        }
        if (verdict.isEmpty()) {
            return;
        }
        if (nominations.get(dossier.id()).stage() == Stage.DISTRICT_REVIEW) {
            review(dossier, nominator.district(), "ENDORSE", null);
        }
        if (!verdict.equals("DISTRICT")) {
            review(dossier, data.homeAffairs(), verdict, data.reasons().get(verdict));
        }
    }

    private DossierForm form(int i, DemoData data, Nominator nominator) {
        var contents = movements.contents(nominator.movement());
        var awardForm = movements.awardForms(nominator.movement()).get(0);
        return data.form(i, nominator, people.unitName(nominator.movement(), nominator.unit()),
                contents.get(i % contents.size()).code(), awardForm.code());
    }

    private void review(Nomination dossier, String user, String verdict, String reason) {
        Map<String, Object> entered = reason == null ? Map.of("verdict", verdict)
                : Map.of("verdict", verdict, "reason", reason);
        people.as(user, () -> asSystem.call(() -> {
            tasks.complete(tasks.createTaskQuery().processInstanceBusinessKey(dossier.code())
                    .singleResult().getId(), entered);
            return dossier;
        }));
    }
}
