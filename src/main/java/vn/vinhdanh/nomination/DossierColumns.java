package vn.vinhdanh.nomination;

import java.util.HashMap;
import java.util.Map;

/** What the unit writes, by the names of the parameters in the statements that store it. */
final class DossierColumns {

    private DossierColumns() {
    }

    static Map<String, Object> of(DossierForm form) {
        Nominee nominee = form.nominee();
        Map<String, Object> columns = new HashMap<>();
        columns.put("kind", nominee.kind().name());
        columns.put("name", nominee.name());
        columns.put("gender", name(nominee.gender()));
        columns.put("birthYear", nominee.birthYear());
        columns.put("citizenId", nominee.citizenId());
        columns.put("position", nominee.position());
        columns.put("workplace", nominee.workplace());
        columns.put("leader", Boolean.TRUE.equals(nominee.leader()));
        columns.put("content", form.content());
        columns.put("awardForm", form.awardForm());
        columns.put("achievement", form.achievement());
        columns.put("achievedFrom", form.achievedFrom());
        columns.put("achievedTo", form.achievedTo());
        columns.put("urgent", Boolean.TRUE.equals(form.urgent()));
        columns.put("exclusionDeclared", form.exclusionDeclared());
        columns.put("exclusionGround", name(form.exclusionGround()));
        columns.put("sortKey", VietnameseName.sortKey(nominee.kind(), nominee.name()));
        return columns;
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
