package vn.vinhdanh.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import vn.vinhdanh.access.Who.Owner;
import vn.vinhdanh.web.api.Role;

/**
 * Everybody at every address: {@code access/addresses.csv} says what each sees and may, this asks. Takes about half a
 * minute on two quiet cores; each finding is one line that names the address, the caller, what was declared and what
 * came.
 */
class AccessMatrixTest extends AccessTest {

    private static final Declaration DECLARATION = Declaration.read();
    private static final int AT_ONCE = 4;
    /** Of the closed addresses, how many callers ask each over HTTP; {@code EngineDoorTest} asks them all. */
    private static final int CALLERS_OF_CLOSED = 2;
    private static final Set<Role> AT_THE_WEBAPPS = EnumSet.of(Role.UNIT, Role.NEIGHBOUR, Role.HOME_AFFAIRS,
            Role.OTHER_ISSUER, Role.ADMINISTRATOR, Role.ANONYMOUS);
    private static Asking asking;

    @Autowired
    private Map<String, RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private Map<String, SimpleUrlHandlerMapping> files;

    @BeforeEach
    void signIn() {
        if (asking == null) {
            asking = new Asking(this::as, role -> role == Role.ANONYMOUS ? stranger() : signedIn(role.user()));
        }
    }

    /** One cell: a row, asked at one of its doors, about the thing of one owner, by one caller. */
    private record Cell(Row row, String address, Owner owner, Role role) {

        Who who() {
            return Who.of(role, owner);
        }

        String expected() {
            return row.answers().get(who());
        }

        /**
         * Behind the webapps' door is the same engine, which is asked there by those who differ; and about others'
         * dossiers at one door.
         */
        boolean isWorthAsking() {
            return !address.startsWith("/camunda/api/engine/engine/")
                    || owner == Owner.COMMUNE && AT_THE_WEBAPPS.contains(role);
        }

        /** A finding, or nothing. */
        String ask() {
            String seen;
            try {
                seen = asking.word(row, address, owner, role);
            } catch (RuntimeException e) {
                seen = e.getMessage();
            }
            return seen.equals(expected()) ? "" : "%s %s of %s, asked by %s (%s): declared %s, was %s".formatted(
                    row.verb(), address, owner, role, who(), expected(), seen);
        }
    }

    @Test
    void givesEverybodyHisOwn() throws Exception {
        List<Cell> cells = cells().toList();
        assertThat(cells).as("cells").hasSizeGreaterThan(5_000);
        List<String> findings = findings(cells.stream().filter(cell -> !cell.row().changes()).toList());
        for (Cell cell : cells.stream().filter(cell -> cell.row().changes()).toList()) {
            findings.add(cell.ask());
            undo(cell);
        }
        assertThat(findings.stream().filter(finding -> !finding.isEmpty())).isEmpty();
    }

    private static Stream<Cell> cells() {
        return DECLARATION.rows().stream().filter(row -> !row.isBranch()).flatMap(row -> row.addresses().stream()
                .flatMap(address -> owners(row).flatMap(owner -> Stream.of(Role.values())
                        .map(role -> new Cell(row, address, owner, role)))))
                .filter(Cell::isWorthAsking).filter(cell -> !cell.expected().equals(Row.NOT_TRIED));
    }

    /** Where nothing but visibility is declared, the same is asked about dossiers of all owners. */
    private static Stream<Owner> owners(Row row) {
        boolean ofAny = Set.of("dossier", "dossier-search").contains(row.rule())
                && (row.address() + row.sends()).matches(".*\\{(dossier|instance|task|variableId)}.*")
                && !row.address().contains("{paper}");
        boolean hasTask = row.address().startsWith("engine:/task"); // the department's waits for its list
        return ofAny ? hasTask ? Stream.of(Owner.COMMUNE, Owner.OTHER_ISSUER) : Stream.of(Owner.values())
                : Stream.of(row.address().contains("{decision}") ? Owner.DEPARTMENT : Owner.COMMUNE);
    }

    /** The other way round: with another word in the declaration, the cell is a finding. */
    @Test
    void aWrongWordIsFound() {
        List<Cell> cells = cells().filter(cell -> !cell.row().changes()).toList();
        for (int i = 0; i < cells.size(); i += cells.size() / 20) {
            Cell cell = cells.get(i);
            Map<Who, String> wrong = new EnumMap<>(cell.row().answers());
            wrong.put(cell.who(), cell.expected().equals("404") ? "sees" : "404");
            Row row = new Row(cell.row().verb(), cell.row().address(), cell.row().rule(), wrong, cell.row().sends());
            assertThat(new Cell(row, cell.address(), cell.owner(), cell.role()).ask()).as(cell.toString())
                    .contains("declared " + wrong.get(cell.who()));
        }
    }

    private void undo(Cell cell) {
        if (cell.row().address().contains("{task}") && cell.expected().equals("may")) {
            world.unclaim(fact("{task}"));
        }
        if (cell.row().sends().equals("model") && cell.expected().equals("may")) {
            repository.createDeploymentQuery().deploymentName("access matrix").list()
                    .forEach(d -> repository.deleteDeployment(d.getId(), true));
        }
    }

    private static List<String> findings(List<Cell> cells) throws InterruptedException, ExecutionException {
        ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<String>> asked = cells.stream().map(cell -> (Callable<String>) cell::ask).toList();
            List<String> findings = new ArrayList<>();
            for (Future<String> finding : callers.invokeAll(asked)) {
                findings.add(finding.get());
            }
            return findings;
        } finally {
            callers.shutdown();
        }
    }

    @Test
    void whatIsForAdministratorsIsClosedToAllOthers() throws Exception {
        List<Row> closed = closedAddresses();
        assertThat(closed).hasSizeGreaterThan(350);
        List<Role> others = Stream.of(Role.values()).filter(role -> role != Role.ADMINISTRATOR).toList();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < closed.size(); i++) {
            Row row = closed.get(i);
            for (int j = 0; j < CALLERS_OF_CLOSED; j++) {
                Role role = others.get((i + j * 7) % others.size());
                cells.add(new Cell(row, row.addresses().get((i + j) % row.addresses().size()), Owner.COMMUNE, role));
            }
        }
        assertThat(findings(cells).stream().filter(finding -> !finding.isEmpty())).isEmpty();
    }

    /** As they are mapped, with an id that is somebody's. */
    private static List<Row> closedAddresses() {
        return Mapped.ofEngine().stream().map(mapped -> {
            String[] parts = mapped.split(" ");
            Row row = DECLARATION.of(parts[0], parts[1]).orElseThrow();
            String address = parts[1].replace("/engine:", "engine:")
                    .replaceAll("task/\\{id}", "task/{task}").replaceAll("process-instance/\\{id}",
                            "process-instance/{instance}")
                    .replaceAll("\\{(?!task}|instance})[\\w-]+}", "x");
            return new Row(parts[0], address, row.rule(), row.answers(), parts[0].matches("POST|PUT") ? "{}" : "");
        }).filter(Row::isClosed).toList();
    }

    @Test
    void everyMappedAddressIsDeclared() {
        Set<String> mapped = new TreeSet<>(Mapped.ofEngineAndWebapps());
        mapped.addAll(Mapped.ofSpring(mappings.values()));
        files.values().forEach(mapping -> mapping.getUrlMap().keySet().forEach(url -> mapped.add("GET " + url)));
        assertThat(mapped).as("what the scan finds").hasSizeGreaterThan(600);
        mapped.removeIf(address -> DECLARATION.of(address.split(" ")[0], address.split(" ")[1]).isPresent());
        assertThat(mapped).as("mapped, and declared nowhere").isEmpty();
    }

    @Test
    void noErrorOfTheServerIsDeclared() {
        assertThat(DECLARATION.rows().stream().flatMap(row -> row.answers().values().stream()))
                .allMatch(word -> Set.of("sees", "empty", "may", "302", "400", "401", "403", "404", "409",
                        Row.NOT_TRIED).contains(word));
    }

    /** Where somebody is told that there is nothing, a made-up id brings the same words. */
    @Test
    void anIdThatIsSomebodyElsesLooksLikeOneThatIsNobodys() {
        List<String> findings = new ArrayList<>();
        for (Row row : DECLARATION.rows()) {
            for (String address : row.addresses()) {
                for (Role role : List.of(Role.NEIGHBOUR, Role.OTHER_ISSUER)) {
                    if (row.address().matches("[^?]*\\{(dossier|task|instance|variableId|import|list|case|decision|"
                            + "draftTask|listTask|caseTask|paper)}.*")
                            && "404".equals(row.answers().get(Who.of(role, Owner.COMMUNE)))) {
                        findings.add(difference(row, address, role));
                    }
                }
            }
        }
        assertThat(findings).hasSizeGreaterThan(200);
        assertThat(findings.stream().filter(finding -> !finding.isEmpty()).collect(Collectors.toList())).isEmpty();
    }

    private String difference(Row row, String address, Role role) {
        String template = Asking.address(row, address);
        String real = AccessTest.filled(template, Owner.COMMUNE, role);
        String madeUp = address.contains("engine") ? "00000000-1111-2222-3333-444444444444"
                : address.matches(".*\\{(import|decision)}.*") ? "99999999" : "khong-co-000001";
        String none = AccessTest.filled(template.replaceFirst("\\{\\w+}", madeUp), Owner.COMMUNE, role);
        String sends = AccessTest.filled(row.sends(), Owner.COMMUNE, role);
        String ofReal = text(asking.answer(row.verb(), real, sends, role), real);
        String ofNone = text(asking.answer(row.verb(), none, sends, role), none);
        return ofReal.equals(ofNone) ? "" : "%s %s by %s: %s / made up: %s".formatted(row.verb(), address, role,
                ofReal, ofNone);
    }

    /** Without what was asked for, which an answer may repeat. */
    private static String text(HttpResponse<String> answer, String address) {
        String text = answer.body();
        for (String part : address.split("/")) {
            text = part.length() > 4 || part.matches("\\d+")
                    ? text.replaceAll("\\b" + Pattern.quote(part) + "\\b", "…") : text;
        }
        return answer.statusCode() + " " + text;
    }
}
