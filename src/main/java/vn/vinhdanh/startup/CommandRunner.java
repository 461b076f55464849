package vn.vinhdanh.startup;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Runs the command that was asked for, and ends. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnProperty(CommandRunner.PROPERTY)
class CommandRunner implements ApplicationRunner {

    static final String PROPERTY = "vinhdanh.command";

    private final String name;
    private final List<Command> commands;
    private final ConfigurableApplicationContext context;

    CommandRunner(@Value("${" + PROPERTY + "}") String name, List<Command> commands,
            ConfigurableApplicationContext context) {
        this.name = name;
        this.commands = commands;
        this.context = context;
    }

    /** @throws StartRefused where there is no such command; the exit code is 1 then, too */
    @Override
    public void run(ApplicationArguments arguments) {
        Command command = commands.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow(
                () -> new StartRefused("startup.command.unknown", name,
                        commands.stream().map(Command::name).sorted().collect(Collectors.joining(", "))));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int code = command.run(out);
        System.exit(SpringApplication.exit(context, () -> code));
    }
}
