package vn.vinhdanh.workflow.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vinhdanh.database.OncePerTransaction;

/** Looks up whom a process will belong to. */
@Component
class ProcessOwners {

    /**
     * @param owner     {@code <issuer>.<unit>}
     * @param inProcess whether a process instance has taken the dossier already
     */
    record Dossier(String owner, boolean inProcess) {
    }

    private static final String DOSSIERS = """
            SELECT n.id, n.issuer || '.' || u.code AS owner, n.in_process FROM vinhdanh.nomination n
            JOIN vinhdanh.unit u ON u.id = n.unit_id WHERE n.id\s""";

    private final JdbcClient jdbc;

    ProcessOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Dossier> dossier(long id) {
        Optional<Dossier> read = OncePerTransaction.known(new Read(id));
        OncePerTransaction.forget(new Read(id));
        // A set of one would be planned anew each time.
        return read.isPresent() ? read : jdbc.sql(DOSSIERS + "= ?").param(id).query(Row.class).optional()
                .map(Row::dossier);
    }

    /** Many at once, each for the process that this transaction starts for it. */
    void read(Collection<Long> ids) {
        dossiers(ids).forEach(row -> OncePerTransaction.put(new Read(row.id()), row.dossier()));
    }

    private record Read(long id) {
    }

    private record Row(long id, String owner, boolean inProcess) {

        Dossier dossier() {
            return new Dossier(owner, inProcess);
        }
    }

    private Stream<Row> dossiers(Collection<Long> ids) {
        return jdbc.sql(DOSSIERS + "= ANY (?)").param(ids.toArray(Long[]::new)).query(Row.class).list().stream();
    }

    /** The owner of a list from Excel, {@code <issuer>.<unit>}. */
    Optional<String> list(long id) {
        return jdbc.sql("""
                SELECT i.issuer || '.' || u.code FROM vinhdanh.nomination_import i
                JOIN vinhdanh.unit u ON u.id = i.unit_id WHERE i.id = :id
                """).param("id", id).query(String.class).optional();
    }

    /** The issuer whose award a case is about. */
    Optional<String> revocation(long id) {
        return jdbc.sql("SELECT issuer FROM vinhdanh.revocation WHERE id = :id").param("id", id)
                .query(String.class).optional();
    }

    Optional<String> issuerOfMovement(String code) {
        return jdbc.sql("SELECT issuer FROM vinhdanh.movement WHERE code = :code").param("code", code)
                .query(String.class).optional();
    }
}
