package vn.vinhdanh.bench;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.database.Recording;
import vn.vinhdanh.nomination.CreateDraft;
import vn.vinhdanh.nomination.DossierForm;
import vn.vinhdanh.nomination.EvidenceType;
import vn.vinhdanh.nomination.Gender;
import vn.vinhdanh.nomination.Nominate;
import vn.vinhdanh.nomination.Nominee;
import vn.vinhdanh.nomination.NomineeKind;
import vn.vinhdanh.nomination.Papers;
import vn.vinhdanh.nomination.SubmitDossier;
import vn.vinhdanh.organization.Caller;
import vn.vinhdanh.security.Person;

/**
 * Our application: every rule, right, table, journal entry and mail of the real thing, by the calls its interfaces
 * make.
 */
final class OurChain implements Contender {

    private static final int PAPER_BYTES = 2_000;
    private static final List<EvidenceType> PAPERS =
            List.of(EvidenceType.TO_TRINH, EvidenceType.BAO_CAO_THANH_TICH, EvidenceType.BIEN_BAN);

    private record NominatingUnit(String code, String district) {
    }

    private final Application application;
    private final JdbcClient db;
    private final DataSource plain;
    private final List<NominatingUnit> units;
    private final Person appraiser = Decision.staff("home-affairs");
    private final Random content = new Random(137);
    private int round;
    private String[] codes;
    private Decision decision;

    OurChain(Server server) {
        application = new Application(server);
        plain = application.recording().getTargetDataSource();
        db = JdbcClient.create(plain);
        units = db.sql("""
                SELECT code, district FROM vinhdanh.unit
                WHERE issuer = 'soc-trang' AND district IS NOT NULL AND valid_from <= '2021-12-20'
                  AND (valid_to IS NULL OR valid_to > '2021-12-20')
                ORDER BY md5(code) LIMIT 40""").query(NominatingUnit.class).list();
    }

    @Override
    public String name() {
        return "ours";
    }

    @Override
    public Recording recording() {
        return application.recording();
    }

    @Override
    public DataSource plain() {
        return plain;
    }

    @Override
    public String history() {
        return "c.relname LIKE 'act\\_hi\\_%' OR c.relname = 'act_ge_bytearray' OR s.nspname = 'vinhdanh' "
                + "AND c.relname IN ('journal', 'mail_outbox')";
    }

    /**
     * A movement with a batch of its own for every round, so that each list holds the round's dossiers and no others.
     */
    @Override
    public void begin(int n) {
        round++;
        codes = new String[n];
        String movement = "bench-" + round;
        application.bean(RuntimeService.class)
                .startProcessInstanceByKey("movement", Map.of("code", movement, "title", "Phong trào " + round,
                "issuer", "soc-trang", "contents", "C-1 | Phòng, chống dịch\nC-2 | An sinh xã hội",
                "awardForms", "BANG_KHEN | Bằng khen | INDIVIDUAL,COLLECTIVE",
                "batches", "2021-12-20 | 2022-06-30 | 2022-07-31"));
        decision = new Decision(application, movement, round);
        decision.openBatch();
    }

    Application application() {
        return application;
    }

    /** Code of this round's movement. */
    String movement() {
        return "bench-" + round;
    }

    /** Code of the dossier that the chain has made under this number. */
    String code(int i) {
        return codes[i];
    }

    /** Code of a unit whose dossiers a district reviews first. */
    String anyUnit() {
        return units.get(0).code();
    }

    /** Dossiers of this round's movement in that stage. */
    long count(String stage) {
        return db.sql("SELECT count(*) FROM vinhdanh.nomination WHERE movement = ? AND stage = ?")
                .params(movement(), stage).query(Long.class).single();
    }

    /** In one request, as other systems send it. */
    @Override
    public List<Step> submission(int i) {
        NominatingUnit unit = units.get(i % units.size());
        return List.of(new Step("nomination in one request", as(person(unit), () -> {
            List<Papers.Upload> papers = PAPERS.stream().map(type -> {
                byte[] paper = paper();
                return new Papers.Upload("file", type, type + ".pdf", paper.length,
                        () -> new ByteArrayInputStream(paper));
            }).toList();
            codes[i] = application.bean(Nominate.class).handle(form(unit, i), papers, null).code();
        })));
    }

    @Override
    public List<Step> submissionByHand(int i) {
        NominatingUnit unit = units.get(i % units.size());
        Person person = person(unit);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("draft",
                as(person, () -> codes[i] = application.bean(CreateDraft.class).handle(form(unit, i), null).code())));
        for (EvidenceType type : PAPERS) {
            steps.add(new Step("one paper",
                    as(person, () -> application.bean(Papers.class).attach(codes[i], type, type + ".pdf", paper()))));
        }
        steps.add(new Step("submission", as(person, () -> application.bean(SubmitDossier.class).handle(codes[i]))));
        return steps;
    }

    private static Person person(NominatingUnit unit) {
        return new Person("donvi-" + unit.code(), "Đơn vị " + unit.code(),
                Set.of(Caller.unitGroup("soc-trang", unit.code())));
    }

    private DossierForm form(NominatingUnit unit, int i) {
        Nominee nominee = new Nominee(NomineeKind.INDIVIDUAL, "Nguyễn Văn %04d %06d".formatted(round, i), Gender.MALE, 1980,
                "094%09d".formatted(round * 1_000_000L + i), "Trạm trưởng", "Trạm Y tế", false);
        LocalDate day = LocalDate.of(2021, 12, 20);
        return new DossierForm("bench-" + round, unit.code(), nominee, "C-2", "BANG_KHEN",
                "Truy vết, xét nghiệm liên tục 60 ngày", day, day, false, false);
    }

    /** No two alike: equal ones would be stored once. */
    private byte[] paper() {
        byte[] bytes = new byte[PAPER_BYTES];
        synchronized (content) {
            content.nextBytes(bytes);
        }
        byte[] end = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer.wrap(bytes).put("%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII)).put(bytes.length - end.length, end);
        return bytes;
    }

    @Override
    public List<Step> reviews(int i) {
        String district = units.get(i % units.size()).district();
        Person reviewer = new Person("huyen-" + district, "Huyện " + district,
                Set.of(Caller.districtGroup("soc-trang", district)));
        TaskService tasks = application.bean(TaskService.class);
        Map<String, Object> endorse = Map.of("verdict", "ENDORSE");
        return List.of(
                new Step("claim A", as(reviewer, () -> tasks.claim(task(i), reviewer.id()))),
                new Step("complete A", as(reviewer, () -> tasks.complete(task(i), endorse))),
                new Step("claim B", as(appraiser, () -> tasks.claim(task(i), appraiser.id()))),
                new Step("complete B", as(appraiser, () -> tasks.complete(task(i), endorse))));
    }

    private String task(int i) {
        return OpenTask.of(plain, codes[i]);
    }

    private Runnable as(Person person, Runnable work) {
        return () -> application.as(person, () -> {
            work.run();
            return null;
        });
    }

    @Override
    public List<Step> decision() {
        return decision.steps();
    }

    @Override
    public void announceAll(int workers) {
        decision.announce(workers);
    }

    @Override
    public boolean announceOne(int i) {
        return false;
    }

    @Override
    public void verify(int n) {
        long awarded = db.sql("SELECT count(*) FROM vinhdanh.nomination n JOIN vinhdanh.award a "
                + "ON a.nomination_id = n.id WHERE n.movement = ? AND n.stage = 'AWARDED'")
                .param("bench-" + round).query(Long.class).single();
        long waiting = db.sql("SELECT count(*) FROM act_ru_execution WHERE business_key_ LIKE ?")
                .param("bench-" + round + "-0%").query(Long.class).single();
        if (awarded != n || waiting != 0) {
            throw new IllegalStateException(awarded + " of " + n + " are awarded, " + waiting + " still wait");
        }
    }

    @Override
    public void close() {
        application.close();
    }
}
