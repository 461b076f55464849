package vn.vinhdanh.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import vn.vinhdanh.audit.ChainReport;
import vn.vinhdanh.audit.Fault;
import vn.vinhdanh.audit.Head;
import vn.vinhdanh.audit.VerifyJournal;

/** {@code --vinhdanh.command=verify-journal}: checks every chain and says where one is broken, in both languages. */
class VerifyJournalCommand {

    static final String NAME = "verify-journal";

    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH);

    private final VerifyJournal verify;
    private final MessageSource messages;
    private final List<String> heads;

    /** @param heads {@code CHAIN:SEQ:HASH}, mailed or published earlier */
    VerifyJournalCommand(VerifyJournal verify, MessageSource messages,
            @Value("${vinhdanh.head:}") List<String> heads) {
        this.verify = verify;
        this.messages = messages;
        this.heads = heads;
    }

    int run(PrintStream out) {
        List<Head> known = new ArrayList<>();
        for (String head : heads) {
            int colon = head.indexOf(':');
            known.add(Head.parse(colon < 0 ? "" : head.substring(0, colon), head.substring(colon + 1)));
        }
        boolean whole = true;
        for (ChainReport report : verify.all(known)) {
            whole &= report.whole();
            out.println(report.chain() + " " + (report.head() == null ? "0" : report.head().seq() + ":"
                    + report.head().hash()));
            for (Locale language : LANGUAGES) {
                say(out, language, report.whole() ? "pages.journal.whole" : "pages.journal.broken",
                        String.valueOf(report.length()));
                for (Fault fault : report.faults()) {
                    say(out, language, "pages.journal.fault." + fault.kind(), String.valueOf(fault.seq()),
                            String.valueOf(fault.entry()));
                }
            }
        }
        return whole ? 0 : 1;
    }

    private void say(PrintStream out, Locale language, String key, Object... arguments) {
        out.println("  " + messages.getMessage(key, arguments, language));
    }
}
