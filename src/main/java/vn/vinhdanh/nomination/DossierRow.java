package vn.vinhdanh.nomination;

import java.time.Instant;

/** One row of a list of dossiers. */
public record DossierRow(String code, String movement, Stage stage, String unit, String unitName, String nomineeName,
                         NomineeKind kind, String content, Integer batch, Instant submittedAt, String outcome) {
}
