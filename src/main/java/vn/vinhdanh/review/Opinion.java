package vn.vinhdanh.review;

import java.time.Instant;
import vn.vinhdanh.nomination.Stage;

/** One opinion on a dossier, on the version the reviewer saw. */
public record Opinion(Stage stage, Verdict verdict, String reason, int dossierVersion,
        String givenBy, Instant givenAt) {
}
