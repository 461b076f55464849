package vn.vinhdanh.workflow;

import java.util.Map;

/** A movement with one announced list, and dossiers at several steps, for tests of other packages. */
public final class Announced {

    private final MovementPath movement;
    private final DossierPath awarded;
    private final DossierPath declined;
    private final DossierPath deferred;
    private final DossierPath inReview;
    private final String list;

    public Announced(ProcessTest test) {
        movement = test.movement(
                "2021-09-09 | 2021-12-31 | 2022-01-10\n2022-01-01 | 2022-03-31 | 2022-04-10");
        awarded = movement.dossier().appraised();
        declined = movement.dossier(Actor.DEPARTMENT).appraised();
        deferred = movement.dossier(Actor.DEPARTMENT).appraised();
        inReview = movement.dossier().submitted();
        movement.dossier().submitted().reviewed(Actor.DISTRICT, "REJECT", DossierPath.REASON);
        list = movement.batch1Compiled();
        movement.endorsed(list).decided(list, "AWARD", null, awarded.code())
                .decided(list, "DECLINE", "Chưa đủ tiêu chuẩn", declined.code())
                .decided(list, "DEFER", "Chờ kết luận", deferred.code())
                .signed(list).issued(list).announced(list).opened(2);
    }

    public String movement() {
        return movement.code;
    }

    public String batch(int number) {
        return movement.batchCode(number);
    }

    public String list() {
        return list;
    }

    /** Codes by what became of them: {@code awarded}, {@code declined}, {@code deferred}, {@code inReview}. */
    public Map<String, String> dossiers() {
        return Map.of("awarded", awarded.code(), "declined", declined.code(), "deferred", deferred.code(),
                "inReview", inReview.code());
    }
}
