package vn.vinhdanh.movement;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.vinhdanh.movement.MovementDraft.PlannedBatch;
import vn.vinhdanh.refusal.Refusal.Problem;

/** Reads what was typed into the form; what cannot be read becomes a problem and a null. */
final class LaunchForm {

    private final LaunchMovement.Command typed;
    private final List<Problem> problems = new ArrayList<>();

    LaunchForm(LaunchMovement.Command typed) {
        this.typed = typed;
    }

    List<Problem> problems() {
        return problems;
    }

    /** False for the batches when a day could not be read: what follows from their days would mislead. */
    boolean isReadable(String field) {
        return !field.startsWith("batches") || problems.stream().noneMatch(p -> p.field().startsWith("batches"));
    }

    MovementDraft draft(LocalDate launchedOn) {
        return new MovementDraft(text(typed.code()), text(typed.issuer()), text(typed.title()), text(typed.plan()),
                date("planDate", text(typed.planDate())), launchedOn, text(typed.parent()), null,
                contents(), awardForms(), batches(), settings());
    }

    private List<Content> contents() {
        return lines(typed.contents()).stream()
                .map(line -> new Content(part(line, 0), part(line, 1), null, false)).toList();
    }

    private List<AwardForm> awardForms() {
        List<AwardForm> forms = new ArrayList<>();
        for (String[] line : lines(typed.awardForms())) {
            forms.add(new AwardForm(part(line, 0), part(line, 1),
                    recipients("awardForms[" + forms.size() + "].recipients", part(line, 2))));
        }
        return forms;
    }

    private List<RecipientKind> recipients(String field, String words) {
        if (words == null) {
            return List.of();
        }
        return Arrays.stream(words.split(",")).map(String::strip).map(word -> {
            try {
                return RecipientKind.valueOf(word.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                problems.add(new Problem(field, "movement.recipient.unknown", word));
                return null;
            }
        }).filter(Objects::nonNull).distinct().toList();
    }

    private List<PlannedBatch> batches() {
        List<PlannedBatch> batches = new ArrayList<>();
        for (String[] line : lines(typed.batches())) {
            String at = "batches[" + batches.size() + "].";
            batches.add(new PlannedBatch(date(at + "opens", part(line, 0)), date(at + "closes", part(line, 1)),
                    date(at + "reviewBy", part(line, 2))));
        }
        return batches;
    }

    private MovementSettings settings() {
        List<Quota> quotas = quotas();
        OverQuota overQuota = word("overQuota", text(typed.overQuota()), OverQuota.class);
        LateRule lateRule = word("lateRule", text(typed.lateRule()), LateRule.class);
        return new MovementSettings(quotas, overQuota == null ? MovementSettings.NONE.overQuota() : overQuota,
                lateRule == null ? MovementSettings.NONE.lateRule() : lateRule);
    }

    private List<Quota> quotas() {
        List<Quota> quotas = new ArrayList<>();
        for (String[] line : lines(typed.quotas())) {
            String at = "quotas[" + quotas.size() + "].";
            quotas.add(new Quota(word(at + "kind", part(line, 0), RecipientKind.class), part(line, 2),
                    integer(at + "most", part(line, 1))));
        }
        return quotas;
    }

    private <E extends Enum<E>> E word(String field, String word, Class<E> type) {
        try {
            return word == null ? null : Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(field, "movement.word.unknown", word, Arrays.stream(type.getEnumConstants())
                    .map(Enum::name).collect(Collectors.joining(", "))));
            return null;
        }
    }

    private Integer integer(String field, String text) {
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            problems.add(new Problem(field, "movement.integer", text));
            return null;
        }
    }

    private LocalDate date(String field, String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problems.add(new Problem(field, "movement.date", text));
            return null;
        }
    }

    private static List<String[]> lines(String text) {
        return text == null ? List.of()
                : text.lines().filter(line -> !line.isBlank()).map(line -> line.split("\\|", -1)).toList();
    }

    private static String part(String[] line, int index) {
        return index < line.length ? text(line[index]) : null;
    }

    private static String text(String value) {
        return value == null || value.isBlank() ? null
                : Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
    }
}
