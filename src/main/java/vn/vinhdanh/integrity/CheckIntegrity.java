package vn.vinhdanh.integrity;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Walks processes and tables and names what does not agree. All parts look at one snapshot, so that work which goes on
 * meanwhile is seen wholly or not at all; nothing is locked and nothing changed.
 */
@Service
public class CheckIntegrity {

    private final List<Inspection> inspections;

    CheckIntegrity(List<Inspection> inspections) {
        this.inspections = inspections;
    }

    /** Empty where everything is in order. At most ten thousand of each kind. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Finding> handle() {
        return look(false);
    }

    /** Also reads every stored file and compares it with its checksum; takes as long as reading them does. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Finding> withFiles() {
        return look(true);
    }

    private List<Finding> look(boolean files) {
        return inspections.stream().map(inspection -> inspection.findings(files)).flatMap(List::stream).toList();
    }

    /** The findings about these subjects and what belongs to them, such as the dossiers of a movement. */
    public static List<Finding> about(List<Finding> findings, String... prefixes) {
        return findings.stream().filter(f -> Stream.of(prefixes).anyMatch(prefix -> concerns(f.subject(), prefix)))
                .toList();
    }

    private static boolean concerns(String subject, String prefix) {
        return subject != null && (subject.startsWith(prefix) || subject.contains(":" + prefix));
    }
}
