package vn.vinhdanh.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/** The list as it came, with a mark on each bad cell and the reasons in a last column. */
public class MarkedCopy {

    private final SheetLimits limits;
    private final MessageSource messages;

    MarkedCopy(SheetLimits limits, MessageSource messages) {
        this.limits = limits;
        this.messages = messages;
    }

    /**
     * Writes the copy. Everything else in the file stays as it is; marks and reasons of an earlier copy are replaced.
     *
     * @param original a file that {@link SheetReader} has read
     * @param problems by Excel's row number
     */
    public void write(Path original, Map<Integer, List<CellProblem>> problems, Locale locale, OutputStream out)
            throws IOException {
        throw new UnsupportedOperationException("being written");
    }
}
