package vn.vinhdanh.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.springframework.util.StringUtils;
import vn.vinhdanh.startup.StartRefused;

/**
 * An address as the driver wants it, from one as operators and platforms write it.
 *
 * @param jdbcUrl  {@code jdbc:postgresql://host:port/database}, without user and password
 * @param user     blank where none was given
 * @param password blank where none was given
 */
record DatabaseAddress(String jdbcUrl, String user, String password) {

    private static final String JDBC = "jdbc:";

    /**
     * Accepts {@code postgresql://user:password@host/db}, {@code postgres://…} and {@code jdbc:postgresql://host/db}.
     * A user or password given beside the address wins over the one inside it.
     *
     * @throws StartRefused when it is no address of a PostgreSQL
     */
    static DatabaseAddress of(DatabaseProperties properties) {
        String given = properties.url().trim();
        URI uri = parse(given.startsWith(JDBC) ? given.substring(JDBC.length()) : given);
        String[] account = uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
        String host = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new DatabaseAddress(JDBC + "postgresql://" + host + uri.getRawPath() + query,
                firstGiven(properties.user(), account, 0), firstGiven(properties.password(), account, 1));
    }

    private static URI parse(String address) {
        try {
            URI uri = URI.create(address);
            boolean postgresql = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
            if (postgresql && uri.getHost() != null && uri.getRawPath().length() > 1) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Not repeated in the failure: the address may hold a password.
        }
        throw new StartRefused("startup.database.url");
    }

    private static String firstGiven(String beside, String[] account, int index) {
        if (StringUtils.hasText(beside) || account.length <= index) {
            return beside;
        }
        // In the user part of an address a plus is a plus; only %-sequences stand for something else.
        return URLDecoder.decode(account[index].replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
