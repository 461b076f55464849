package vn.vinhdanh.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vinhdanh.calendar.Timestamptz;
import vn.vinhdanh.movement.Movement;
import vn.vinhdanh.organization.Scope;
import vn.vinhdanh.organization.Unit;

/** The table of lists. */
@Repository
class Imports {

    private static final String SELECT = """
            SELECT i.id, i.movement, m.title AS movement_title, i.issuer, i.unit_id, u.code AS unit,
                   u.name AS unit_name, i.status, i.in_process, i.file_name, i.file_sha256, i.exclusion_declared,
                   i.submit, i.all_or_nothing, i.row_count AS rows, i.valid_count AS valid,
                   i.invalid_count AS invalid, i.draft_count AS drafts, i.known_count AS known, i.problem_count,
                   i.duplicate_count, i.created_at, i.created_by, i.confirmed_at, i.confirmed_by, i.finished_at
            FROM vinhdanh.nomination_import i JOIN vinhdanh.movement m ON m.code = i.movement
            JOIN vinhdanh.unit u ON u.id = i.unit_id
            """;

    private final JdbcClient db;

    Imports(JdbcClient db) {
        this.db = db;
    }

    Optional<Import> find(long id) {
        return db.sql(SELECT + "WHERE i.id = ?").param(id).query(Import.class).optional();
    }

    Import get(long id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No list with id " + id));
    }

    Import lock(long id) {
        return db.sql(SELECT + "WHERE i.id = ? FOR UPDATE OF i").param(id).query(Import.class).single();
    }

    /** Newest first: those of the units and issuers given. */
    List<Import> page(Scope scope, int limit, long offset) {
        return seen(SELECT, " ORDER BY i.id DESC LIMIT :limit OFFSET :offset", scope)
                .param("limit", limit).param("offset", offset).query(Import.class).list();
    }

    long count(Scope scope) {
        return seen("SELECT count(*) FROM vinhdanh.nomination_import i ", "", scope).query(Long.class).single();
    }

    private JdbcClient.StatementSpec seen(String select, String end, Scope scope) {
        return db.sql(select + "WHERE (:everything OR i.issuer = ANY (:issuers) OR i.unit_id = ANY (:units))" + end)
                .param("everything", scope.everything()).param("issuers", scope.issuers().toArray(String[]::new))
                .param("units", scope.units().toArray(Long[]::new));
    }

    long insert(Movement movement, Unit unit, ListOptions options, String fileName, byte[] fileSha256, String user,
                Instant now) {
        return db.sql("""
                INSERT INTO vinhdanh.nomination_import (movement, issuer, unit_id, file_name, file_sha256,
                    exclusion_declared, submit, all_or_nothing, created_at, created_by)
                VALUES (:movement, :issuer, :unitId, :fileName, :sha256, :exclusion, :submit, :allOrNothing, :now,
                    :user) RETURNING id""")
                .param("movement", movement.code()).param("issuer", movement.issuer()).param("unitId", unit.id())
                .param("fileName", fileName).param("sha256", fileSha256)
                .param("exclusion", options.exclusionDeclared()).param("submit", options.submits())
                .param("allOrNothing", options.isAllOrNothing()).param("now", Timestamptz.of(now)).param("user", user)
                .query(Long.class).single();
    }

    void replace(long id, ListOptions options, String fileName, byte[] fileSha256) {
        db.sql("""
                UPDATE vinhdanh.nomination_import SET exclusion_declared = :exclusion, submit = :submit,
                    all_or_nothing = :allOrNothing, file_name = :fileName, file_sha256 = :sha256 WHERE id = :id""")
                .param("exclusion", options.exclusionDeclared()).param("submit", options.submits())
                .param("allOrNothing", options.isAllOrNothing()).param("fileName", fileName)
                .param("sha256", fileSha256).param("id", id).update();
    }

    void checked(long id, CheckedList found) {
        db.sql("""
                UPDATE vinhdanh.nomination_import SET row_count = ?, valid_count = ?, invalid_count = ?,
                    draft_count = ?, known_count = ?, problem_count = ?, duplicate_count = ? WHERE id = ?""")
                .params(found.rows(), found.valid(), found.invalid(), found.drafts(), found.known(),
                        found.problems().size(), found.duplicates().size(), id).update();
    }

    /** A list has one process: true for the first caller only. */
    boolean claimForProcess(long id) {
        return db.sql("UPDATE vinhdanh.nomination_import SET in_process = true WHERE id = ? AND NOT in_process")
                .param(id).update() == 1;
    }

    void confirmed(long id, String user, Instant at) {
        db.sql("UPDATE vinhdanh.nomination_import SET status = 'RUNNING', confirmed_by = ?, confirmed_at = ? "
                + "WHERE id = ?").params(user, Timestamptz.of(at), id).update();
    }

    void ended(long id, ImportStatus status, Instant at) {
        db.sql("UPDATE vinhdanh.nomination_import SET status = ?, finished_at = ? WHERE id = ?")
                .params(status.name(), Timestamptz.of(at), id).update();
    }
}
