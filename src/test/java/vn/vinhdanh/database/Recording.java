package vn.vinhdanh.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A data source that can write down what one thread asks of the database. While it does not, it hands out plain
 * connections.
 */
public final class Recording extends DelegatingDataSource {

    private final ThreadLocal<Trips> current = new ThreadLocal<>();

    public Recording(DataSource target) {
        super(target);
    }

    /**
     * What went to the server: a batch of one statement is one trip, and so are several selects that the driver sends
     * together; a commit is one, too, and counted apart.
     */
    public static final class Trips {

        public final List<String> statements = new ArrayList<>();
        public int commits;

        public long selects() {
            return statements.stream().filter(sql -> sql.stripLeading().regionMatches(true, 0, "select", 0, 6)).count();
        }
    }

    public Trips record(Runnable work) {
        Trips trips = new Trips();
        current.set(trips);
        try {
            work.run();
        } finally {
            current.remove();
        }
        return trips;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return current.get() == null ? connection
                : proxy(Connection.class, (proxy, method, args) -> onConnection(connection, method, args));
    }

    private Object onConnection(Connection connection, Method method, Object[] args) throws Throwable {
        Object result = call(connection, method, args);
        if (method.getName().equals("commit") || method.getName().equals("rollback") && args == null) {
            note(null);
        }
        if (!(result instanceof Statement)) {
            return result;
        }
        String sql = args == null ? null : args[0] instanceof String text ? text : null;
        Class<?> type = result instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        return proxy(type, (proxy, called, values) -> {
            if (called.getName().startsWith("execute")) {
                note(values != null && values[0] instanceof String given ? given : sql);
            }
            return call(result, called, values);
        });
    }

    private void note(String sql) {
        Trips trips = current.get();
        if (trips != null && sql == null) {
            trips.commits++;
        } else if (trips != null) {
            trips.statements.add(sql.replaceAll("\\s+", " ").strip());
        }
    }

    private static Object call(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return (T) Proxy.newProxyInstance(Recording.class.getClassLoader(), new Class<?>[] {type}, handler);
    }
}
