package vn.vinhdanh.organization;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the offices of the issuers write, as stored. */
@Repository
public class PaperDesks {

    private final JdbcClient jdbc;

    PaperDesks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<PaperDesk> find(String issuer, Desk desk) {
        return jdbc.sql("SELECT * FROM vinhdanh.paper_desk WHERE issuer = :issuer AND desk = :desk")
                .param("issuer", issuer).param("desk", desk.name()).query(PaperDesk.class).optional();
    }

    /** Puts these in the place of those that the issuer has. Needs a transaction. */
    void store(String issuer, List<PaperDesk> desks) {
        jdbc.sql("DELETE FROM vinhdanh.paper_desk WHERE issuer = :issuer AND NOT desk = ANY (:desks)")
                .param("issuer", issuer).param("desks", desks.stream().map(d -> d.desk().name()).toArray(String[]::new))
                .update();
        desks.forEach(desk -> jdbc.sql("""
                INSERT INTO vinhdanh.paper_desk AS old (issuer, desk, above, heading, symbol, head, deputy, on_behalf,
                    carried_out_by, copies_to, archive)
                VALUES (:issuer, :desk, :above, :heading, :symbol, :head, :deputy, :onBehalf, :carriedOutBy, :copiesTo,
                    :archive)
                ON CONFLICT (issuer, desk) DO UPDATE SET above = EXCLUDED.above, heading = EXCLUDED.heading,
                    symbol = EXCLUDED.symbol, head = EXCLUDED.head, deputy = EXCLUDED.deputy,
                    on_behalf = EXCLUDED.on_behalf, carried_out_by = EXCLUDED.carried_out_by,
                    copies_to = EXCLUDED.copies_to, archive = EXCLUDED.archive
                WHERE old.* IS DISTINCT FROM EXCLUDED.*
                """).param("issuer", desk.issuer()).param("desk", desk.desk().name()).param("above", desk.above())
                .param("heading", desk.heading()).param("symbol", desk.symbol()).param("head", desk.head())
                .param("deputy", desk.deputy()).param("onBehalf", desk.onBehalf())
                .param("carriedOutBy", desk.carriedOutBy()).param("copiesTo", desk.copiesTo())
                .param("archive", desk.archive()).update());
    }
}
