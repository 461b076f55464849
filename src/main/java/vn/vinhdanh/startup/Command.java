package vn.vinhdanh.startup;

import java.io.PrintStream;

/**
 * What the program does instead of serving, when it is started with {@code --vinhdanh.command=<name>}: it answers in
 * words and ends with an exit code. No job is run and no mail is sent meanwhile.
 */
public interface Command {

    String name();

    /** @return the exit code: 0 where everything is in order, 1 where not */
    int run(PrintStream out);
}
