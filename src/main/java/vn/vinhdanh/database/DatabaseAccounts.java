package vn.vinhdanh.database;

import org.springframework.util.StringUtils;

/**
 * The two users of one database: the application works as one who cannot change what the journal says, and the tables
 * belong to the other, who appears only to migrate them.
 *
 * @param application whom the pool connects as
 * @param owner       whom the migrations run as; the same where the operator gave one user only
 */
record DatabaseAccounts(DatabaseAddress application, DatabaseAddress owner) {

    static DatabaseAccounts of(DatabaseProperties properties) {
        DatabaseAddress application = DatabaseAddress.of(properties);
        return new DatabaseAccounts(application, StringUtils.hasText(properties.owner())
                ? new DatabaseAddress(application.jdbcUrl(), properties.owner(), properties.ownerPassword())
                : application);
    }

    boolean areTwo() {
        return !application.user().equals(owner.user());
    }
}
