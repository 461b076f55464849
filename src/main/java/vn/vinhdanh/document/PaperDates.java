package vn.vinhdanh.document;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.vinhdanh.calendar.OfficeTime;

/** Days as papers write them: days 1 to 9 and the months 1 and 2 have a 0 before them (Nghị định 30/2020/NĐ-CP). */
@Component
public class PaperDates {

    private final PaperTexts texts;
    private final OfficeTime time;

    PaperDates(PaperTexts texts, OfficeTime time) {
        this.texts = texts;
        this.time = time;
    }

    /** "ngày 05 tháng 01 năm 2022". */
    public String of(LocalDate date) {
        return texts.text("date.long", padded(date.getDayOfMonth(), 10), padded(date.getMonthValue(), 3),
                String.valueOf(date.getYear()));
    }

    /** The same with room for day and month, in the year that it is; for a day that is not known yet. */
    public String blank() {
        return texts.text("date.blank", String.valueOf(time.today().getYear()));
    }

    /** The day, or room for it where there is none. */
    public String orBlank(LocalDate date) {
        return date == null ? blank() : of(date);
    }

    private static String padded(int number, int below) {
        return (number < below ? "0" : "") + number;
    }
}
