package vn.vinhdanh.review;

import java.time.Instant;
import java.time.LocalDate;
import vn.vinhdanh.nomination.Stage;

/**
 * One opinion on a dossier, on the version the reviewer saw.
 *
 * @param supplementBy last day for the supplement that a return asked for; else null
 */
public record Opinion(Stage stage, Verdict verdict, String reason, int dossierVersion,
        String givenBy, Instant givenAt, LocalDate supplementBy) {
}
