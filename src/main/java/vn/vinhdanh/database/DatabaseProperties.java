package vn.vinhdanh.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param url      DATABASE_URL; blank: the PostgreSQL that comes along
 * @param user     DATABASE_USER; blank: as in the url
 * @param password DATABASE_PASSWORD; blank: as in the url
 * @param owner    DATABASE_OWNER, to whom our tables belong; blank: the user
 * @param ownerPassword DATABASE_OWNER_PASSWORD
 */
@ConfigurationProperties("vinhdanh.database")
record DatabaseProperties(@DefaultValue("") String url, @DefaultValue("") String user,
        @DefaultValue("") String password, @DefaultValue("") String owner,
        @DefaultValue("") String ownerPassword) {
}
