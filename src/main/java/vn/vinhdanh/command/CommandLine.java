package vn.vinhdanh.command;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs what {@code --vinhdanh.command=} names, where it is given. */
public final class CommandLine {

    private static final String OPTION = "--vinhdanh.command=";

    private CommandLine() {
    }

    /** @return the exit code: 0 well, 1 something is wrong, 2 no such command; empty where no command is given */
    public static Optional<Integer> run(String... args) {
        return Arrays.stream(args).filter(arg -> arg.startsWith(OPTION)).findFirst()
                .map(arg -> run(arg.substring(OPTION.length()), args));
    }

    private static int run(String command, String... args) {
        if (!command.equals(VerifyJournalCommand.NAME)) {
            System.err.println(OPTION + VerifyJournalCommand.NAME + " [--vinhdanh.head=CHAIN:SEQ:HASH,…]");
            return 2;
        }
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(CommandConfiguration.class)
                .web(WebApplicationType.NONE).run(args)) {
            return context.getBean(VerifyJournalCommand.class).run(System.out);
        }
    }
}
