package vn.vinhdanh.intake;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.context.MessageSource;

/** The empty list that a unit fills in. */
public class ListTemplate {

    private final MessageSource messages;

    ListTemplate(MessageSource messages) {
        this.messages = messages;
    }

    /** Writes the empty list of a movement, in Vietnamese, with its choices and examples. */
    public void write(String movementTitle, ListChoices choices, OutputStream out) throws IOException {
        throw new UnsupportedOperationException("being written");
    }
}
