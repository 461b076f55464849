package vn.vinhdanh.bench;

import java.util.List;
import javax.sql.DataSource;
import vn.vinhdanh.database.Recording;

/** What is measured: our application, or the bare engine. Dossiers of a round have the numbers 0 to n - 1. */
interface Contender extends AutoCloseable {

    String name();

    Recording recording();

    /** Past the recording: what the benchmark itself asks does not count. */
    DataSource plain();

    /**
     * The tables whose growth is the history of finished nominations, as a condition on {@code pg_class c} and
     * {@code pg_namespace s}.
     */
    String history();

    /** New ground for a round of n dossiers; not measured. */
    void begin(int n);

    /** From nothing to the first review, in as few calls as there are for it. */
    List<Step> submission(int i);

    /** The same as a person makes it, call by call. */
    default List<Step> submissionByHand(int i) {
        return submission(i);
    }

    /** Both reviews. */
    List<Step> reviews(int i);

    /** What has to happen once for all dossiers, before they can be told. */
    List<Step> decision();

    /** Tells every dossier; one thread for a naive loop, {@code workers} where there are jobs. */
    void announceAll(int workers);

    /** Tells one dossier in the thread that has reviewed it; false where dossiers are only told together. */
    boolean announceOne(int i);

    /** @throws IllegalStateException unless every dossier of the round has ended as awarded */
    void verify(int n);

    @Override
    void close();

    default void submit(int i) {
        submission(i).forEach(step -> step.work().run());
    }

    default void submitByHand(int i) {
        submissionByHand(i).forEach(step -> step.work().run());
    }

    default void review(int i) {
        reviews(i).forEach(step -> step.work().run());
    }

    default void decide() {
        decision().forEach(step -> step.work().run());
    }
}
