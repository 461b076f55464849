package vn.vinhdanh.workflow.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.vinhdanh.nomination.DossierForm;
import vn.vinhdanh.nomination.Gender;
import vn.vinhdanh.nomination.Nominee;
import vn.vinhdanh.nomination.NomineeKind;

/** What {@code demo/dossiers.yaml} says: lists to draw from, and who nominates. */
record DemoData(List<String> families, List<String> maleMiddles, List<String> femaleMiddles, List<String> maleGivens,
                List<String> femaleGivens, List<String> positions, List<String> collectives, List<String> achievements,
                Map<String, String> reasons, List<Nominator> nominators, String homeAffairs) {

    /** @param district user who reviews the unit's dossiers, or null where it nominates directly */
    record Nominator(String movement, String unit, String user, String district) {
    }

    /** A whole nomination; the same draw gives the same one. Every fifth is a collective, every ninth a leader. */
    DossierForm form(int i, Nominator nominator, String unitName, String content, String awardForm) {
        Random draw = new Random(2021 + i);
        boolean woman = draw.nextBoolean();
        Nominee nominee = i % 5 == 4
                ? new Nominee(NomineeKind.COLLECTIVE, of(collectives, draw) + " " + unitName, null,
                        null, null, null, null, false)
                : new Nominee(NomineeKind.INDIVIDUAL,
                        of(families, draw) + " " + of(woman ? femaleMiddles : maleMiddles, draw) + " "
                        + of(woman ? femaleGivens : maleGivens, draw), woman ? Gender.FEMALE : Gender.MALE,
                        1960 + draw.nextInt(40), null, of(positions, draw), unitName, i % 9 == 0);
        LocalDate from = LocalDate.of(2021, 9, 10).plusDays(draw.nextInt(30));
        return new DossierForm(nominator.movement(), nominator.unit(), nominee, content, awardForm,
                of(achievements, draw), from, from.plusDays(30 + draw.nextInt(30)), false, false);
    }

    private static String of(List<String> list, Random draw) {
        return list.get(draw.nextInt(list.size()));
    }
}
