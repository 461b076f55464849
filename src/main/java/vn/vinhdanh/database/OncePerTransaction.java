package vn.vinhdanh.database;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a transaction has read and need not read again: several steps of one submission ask for the same movement. It
 * ends with the transaction; a transaction of its own in between has its own.
 *
 * <p>Only for rows that this transaction holds locked, or where an answer as of its first question is as good.
 */
public final class OncePerTransaction {

    private OncePerTransaction() {
    }

    private static final class Known implements TransactionSynchronization {
        private final Map<Object, Object> values = new HashMap<>();
    }

    /** Asks at the first time, and each time where there is no transaction. */
    @SuppressWarnings("unchecked")
    public static <T> T get(Object key, Supplier<T> read) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return read.get();
        }
        Map<Object, Object> values = values();
        T known = (T) values.get(key);
        if (known == null) {
            known = read.get();
            values.put(key, known);
        }
        return known;
    }

    /** What is known, without asking; empty where nothing is. */
    @SuppressWarnings("unchecked")
    public static <T> Optional<T> known(Object key) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? Optional.ofNullable((T) values().get(key)) : Optional.empty();
    }

    /** To be called with what the transaction has written. */
    public static void put(Object key, Object value) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            values().put(key, value);
        }
    }

    /** To be called when the transaction writes something else than it has read. */
    public static void forget(Object key) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            values().remove(key);
        }
    }

    private static Map<Object, Object> values() {
        for (TransactionSynchronization present : TransactionSynchronizationManager.getSynchronizations()) {
            if (present instanceof Known known) {
                return known.values;
            }
        }
        Known known = new Known();
        TransactionSynchronizationManager.registerSynchronization(known);
        return known.values;
    }
}
