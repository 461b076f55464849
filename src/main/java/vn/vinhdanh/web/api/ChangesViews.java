package vn.vinhdanh.web.api;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.vinhdanh.movement.AwardForm;
import vn.vinhdanh.movement.Content;
import vn.vinhdanh.movement.Movements;
import vn.vinhdanh.nomination.CompareVersions.Comparison;
import vn.vinhdanh.nomination.Nomination;

/** Puts the difference of two versions into the words of the office, in the reader's language. */
@Component
class ChangesViews {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Movements movements;
    private final MessageSource messages;

    ChangesViews(Movements movements, MessageSource messages) {
        this.movements = movements;
        this.messages = messages;
    }

    ChangesView of(Comparison comparison) {
        return new ChangesView(comparison.from(), comparison.to(), fields(comparison),
                comparison.papers().stream().map(ChangesView.Paper::of).toList());
    }

    private List<ChangesView.Field> fields(Comparison comparison) {
        String movement = comparison.after().movement();
        var contents = movements.contents(movement).stream().collect(Collectors.toMap(Content::code, Content::title));
        var forms = movements.awardForms(movement).stream()
                .collect(Collectors.toMap(AwardForm::code, AwardForm::title));
        Fields fields = new Fields(comparison);
        fields.compare("nominee.kind", n -> word("web.kind.", n.kind()));
        fields.compare("nominee.name", Nomination::name);
        fields.compare("nominee.gender", n -> word("web.gender.", n.gender()));
        fields.compare("nominee.birthYear", n -> n.birthYear() == null ? null : n.birthYear().toString());
        fields.compare("nominee.citizenId", Nomination::citizenId);
        fields.compare("nominee.position", Nomination::position);
        fields.compare("nominee.workplace", Nomination::workplace);
        fields.compare("nominee.leader", n -> yesNo(n.leader()));
        // A code that the movement has no more is better than nothing.
        fields.compare("content", n -> n.content() == null ? null : contents.getOrDefault(n.content(), n.content()));
        fields.compare("awardForm",
                n -> n.awardForm() == null ? null : forms.getOrDefault(n.awardForm(), n.awardForm()));
        fields.compare("urgent", n -> yesNo(n.urgent()));
        fields.compare("achievedFrom", n -> day(n.achievedFrom()));
        fields.compare("achievedTo", n -> day(n.achievedTo()));
        fields.compareText("achievement", Nomination::achievement);
        fields.compare("exclusionDeclared", n -> yesNo(n.exclusionDeclared()));
        fields.compare("exclusionGround", n -> word("web.ground.", n.exclusionGround()));
        return fields.found;
    }

    /** Notes the fields that differ. */
    private final class Fields {

        private final List<ChangesView.Field> found = new ArrayList<>();
        private final Comparison comparison;

        Fields(Comparison comparison) {
            this.comparison = comparison;
        }

        void compare(String field, Function<Nomination, String> value) {
            String before = value.apply(comparison.before());
            String after = value.apply(comparison.after());
            if (!Objects.equals(before, after)) {
                found.add(new ChangesView.Field(field, text("web.field." + field), before, after, null));
            }
        }

        void compareText(String field, Function<Nomination, String> value) {
            String before = value.apply(comparison.before());
            String after = value.apply(comparison.after());
            if (!Objects.equals(before, after)) {
                found.add(new ChangesView.Field(field, text("web.field." + field), before, after,
                        TextChange.between(before, after)));
            }
        }
    }

    private String word(String group, Enum<?> code) {
        return code == null ? null : text(group + code);
    }

    private String yesNo(Boolean value) {
        return value == null ? null : text(value ? "web.yes" : "web.no");
    }

    private static String day(LocalDate date) {
        return date == null ? null : DAY.format(date);
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
