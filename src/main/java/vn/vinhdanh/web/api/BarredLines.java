package vn.vinhdanh.web.api;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.vinhdanh.duty.Duties.Barred;
import vn.vinhdanh.duty.Duty;

/** Says of lines that a person may not judge how many they are and why. */
@Component
class BarredLines {

    private final MessageSource messages;

    BarredLines(MessageSource messages) {
        this.messages = messages;
    }

    record Words(Duty duty, int lines, String message) {
    }

    List<Words> of(List<Barred> barred) {
        return barred.stream().map(b -> new Words(b.duty(), b.lines(), messages.getMessage("duty.lines." + b.duty(),
                new Object[] {b.lines()}, LocaleContextHolder.getLocale()))).toList();
    }
}
