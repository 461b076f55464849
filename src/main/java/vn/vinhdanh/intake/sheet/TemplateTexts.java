package vn.vinhdanh.intake.sheet;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import vn.vinhdanh.nomination.Gender;
import vn.vinhdanh.nomination.NomineeKind;

/** The words of the empty list, and its columns. */
final class TemplateTexts {

    static final List<Heading> COLUMNS = Stream.of(Heading.values()).filter(h -> h != Heading.REASON).toList();

    private static final Set<Heading> REQUIRED = EnumSet.of(Heading.KIND, Heading.NAME, Heading.CONTENT,
            Heading.ACHIEVEMENT, Heading.FROM, Heading.TO);

    private final MessageSource messages;

    TemplateTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** @param key without the bundle's stem */
    String of(String key, Object... args) {
        return messages.getMessage("intake.template." + key, args, SheetReader.OF_LISTS);
    }

    String heading(Heading heading) {
        String title = messages.getMessage(heading.titleKey(), null, SheetReader.OF_LISTS);
        return REQUIRED.contains(heading) ? title + " *" : title;
    }

    String[] kinds() {
        return Stream.of(NomineeKind.values()).map(this::kind).toArray(String[]::new);
    }

    String kind(Enum<?> kind) {
        return of("kind." + kind.name());
    }

    String[] genders() {
        return Stream.of(Gender.values()).map(g -> of("gender." + g)).toArray(String[]::new);
    }

    String[] answers() {
        return new String[] {of("yes"), of("no")};
    }
}
