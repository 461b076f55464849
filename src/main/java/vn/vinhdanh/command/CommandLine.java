package vn.vinhdanh.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.vinhdanh.integrity.CheckCommand;

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
        boolean check = command.equals(CheckCommand.NAME);
        if (!check && !command.equals(VerifyJournalCommand.NAME)) {
            System.err.println(OPTION + VerifyJournalCommand.NAME + " [--vinhdanh.head=CHAIN:SEQ:HASH,…]");
            System.err.println(OPTION + CheckCommand.NAME);
            return 2;
        }
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(CommandConfiguration.class)
                .web(WebApplicationType.NONE).run(args)) {
            PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
            return check ? context.getBean(CheckCommand.class).run(out)
                    : context.getBean(VerifyJournalCommand.class).run(System.out);
        }
    }
}
