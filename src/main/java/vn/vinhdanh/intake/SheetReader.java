package vn.vinhdanh.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;

/** Reads a list from Excel, row by row, without holding it in memory. */
public class SheetReader {

    private final SheetLimits limits;
    private final Supplier<LocalDate> today;
    private final MessageSource messages;

    SheetReader(SheetLimits limits, Supplier<LocalDate> today, MessageSource messages) {
        this.limits = limits;
        this.today = today;
        this.messages = messages;
    }

    /**
     * Hands over every row of the first visible sheet that has the headings, in the file's order.
     *
     * @throws vn.vinhdanh.refusal.Refusal invalid, where the file is no list that can be read. It may come after some
     *                                     rows were handed over (a limit, or a formula that calls out, is met only
     *                                     when it is reached): those must then be dropped.
     * @throws java.io.UncheckedIOException when the file cannot be opened at all
     */
    public void read(Path file, ListChoices choices, Consumer<ListRow> rows) {
        throw new UnsupportedOperationException("being written");
    }
}
