package vn.vinhdanh.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.duty.LineBars;

/**
 * One field of some lines of a list is to say this, with this reason.
 *
 * @param bars keeps the person out of the lines that are not his to judge; null: the list takes back what was said
 */
record LineChange(DecisionList list, LineField field, LineSelection selection, String value, String reason,
                  Seen seen, LineBars bars) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the line says already is left alone, so that "changed" tells the truth. */
    String from() {
        return selection.from() + (bars == null ? "" : " AND " + bars.open())
                + " AND (l." + field.column() + " IS DISTINCT FROM :value::text OR l."
                + field.reasonColumn() + " IS DISTINCT FROM :reason::text)";
    }

    /** The revision at which the person saw the line {@code l}; null: not said. */
    String seenAt() {
        return seen.versions().isEmpty() ? ":revision::int" : """
                coalesce((:versions::jsonb ->> (SELECT s.code FROM vinhdanh.nomination s
                    WHERE s.id = l.nomination_id))::int, :revision::int)""";
    }

    /** Whether the line {@code l} is another now than the person saw: in what is to be set, or what selects it. */
    String isStale() {
        return "(greatest(" + fields().stream().map(f -> "l." + f.revisionColumn()).collect(Collectors.joining(", "))
                + ") > " + seenAt() + ") IS TRUE";
    }

    Set<LineField> fields() {
        Set<LineField> fields = EnumSet.of(field);
        fields.addAll(selection.fields());
        return fields;
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql) {
        try {
            JdbcClient.StatementSpec bound = selection.bind(sql, list.id());
            return (bars == null ? bound : bars.bind(bound)).param("value", value).param("reason", reason)
                    .param("revision", seen.revision()).param("versions", JSON.writeValueAsString(seen.versions()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
