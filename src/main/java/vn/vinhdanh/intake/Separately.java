package vn.vinhdanh.intake;

import java.util.function.Supplier;

/** Does work in a transaction of its own, in which the processes of dossiers take part. */
public interface Separately {

    /** What fails is undone as a whole; a refusal comes back as what it is. */
    <T> T call(Supplier<T> work);
}
