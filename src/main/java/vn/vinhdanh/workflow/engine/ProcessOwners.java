package vn.vinhdanh.workflow.engine;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up whom a process will belong to. */
@Component
class ProcessOwners {

    /**
     * @param owner     {@code <issuer>.<unit>}
     * @param inProcess whether a process instance has taken the dossier already
     */
    record Dossier(String owner, boolean inProcess) {
    }

    private final JdbcClient jdbc;

    ProcessOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Dossier> dossier(long id) {
        return jdbc.sql("""
                SELECT n.issuer || '.' || u.code AS owner, n.in_process FROM vinhdanh.nomination n
                JOIN vinhdanh.unit u ON u.id = n.unit_id WHERE n.id = :id
                """).param("id", id).query(Dossier.class).optional();
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
