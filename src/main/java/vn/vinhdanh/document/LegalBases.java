package vn.vinhdanh.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vinhdanh.catalogue.CatalogueFiles;
import vn.vinhdanh.catalogue.Entry;
import vn.vinhdanh.catalogue.Mistakes;

/** Laws and decrees on which a decision rests, by its date; {@code legal-bases.yaml} of the catalogue says which. */
@Component
public class LegalBases implements SmartInitializingSingleton {

    private static final String FILE = "legal-bases.yaml";

    private final CatalogueFiles files;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    LegalBases(CatalogueFiles files, JdbcClient db, PlatformTransactionManager transactions) {
        this.files = files;
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Basis(String text, LocalDate from, LocalDate to) {
    }

    /** In force on that day, in the order in which papers name them. */
    public List<String> on(LocalDate date) {
        return db.sql("SELECT text FROM vinhdanh.legal_basis WHERE valid_from <= :on "
                + "AND (valid_to IS NULL OR valid_to >= :on) ORDER BY position")
                .param("on", date).query(String.class).list();
    }

    /** Takes the file into the table, where there is one; a catalogue without it leaves the table as it is. */
    @Override
    public void afterSingletonsInstantiated() {
        files.text(FILE).ifPresent(content -> {
            Mistakes mistakes = new Mistakes();
            List<Basis> bases = CatalogueFiles.parse(FILE, content, mistakes).map(LegalBases::read)
                    .orElse(List.of());
            mistakes.stopIfAny();
            transaction.executeWithoutResult(status -> store(bases));
        });
    }

    private static List<Basis> read(Entry file) {
        List<Basis> bases = file.entries("bases").stream().map(LegalBases::basis).filter(Objects::nonNull).toList();
        file.finish();
        return bases;
    }

    private static Basis basis(Entry entry) {
        Basis basis = new Basis(entry.text("text"), entry.date("from"), entry.optionalDate("to"));
        if (basis.from() != null && basis.to() != null && basis.to().isBefore(basis.from())) {
            entry.wrong("to", "organization.validity");
        }
        entry.finish();
        return basis;
    }

    private void store(List<Basis> bases) {
        // Nodes that start together store one after the other.
        db.sql("LOCK TABLE vinhdanh.legal_basis IN SHARE ROW EXCLUSIVE MODE").update();
        db.sql("DELETE FROM vinhdanh.legal_basis").update();
        for (int i = 0; i < bases.size(); i++) {
            Basis basis = bases.get(i);
            db.sql("INSERT INTO vinhdanh.legal_basis (position, text, valid_from, valid_to) VALUES (?, ?, ?, ?)")
                    .params(i + 1, basis.text(), basis.from(), basis.to()).update();
        }
    }
}
