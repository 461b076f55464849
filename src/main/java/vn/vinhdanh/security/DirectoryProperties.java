package vn.vinhdanh.security;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The directory (LDAP, Active Directory) whose accounts may sign in. Without {@code urls} there is none.
 *
 * @param urls              {@code ldaps://host:636}, several for one directory that stands on several machines
 * @param base              the root of all searches, such as {@code dc=tinh,dc=gov,dc=vn}
 * @param startTls          encrypts a connection of {@code ldap://} before anything is said on it
 * @param sslBundle         name of the {@code spring.ssl.bundle} with the authority that the directory's certificate
 *                          comes from; empty where Java's own authorities know it
 * @param bindDn            who searches; empty for a directory that lets strangers search
 * @param bindPassword      the password of {@code bindDn}
 * @param userBase          where persons are, below {@code base}
 * @param userFilter        finds the person of the name {@code {0}}
 * @param idAttribute       the name that becomes the user's id here, in small letters
 * @param subjectAttribute  what stays the same when the person is renamed
 * @param firstName         attribute with the first name
 * @param lastName          attribute with the last name
 * @param email             attribute with the e-mail address
 * @param groupBase         where groups are, below {@code base}; empty: groups are given in Admin
 * @param groupFilter       finds the groups of the person with the name {@code {0}} in full
 * @param groupAttribute    the name of a group
 * @param timeout           how long to wait for a connection, and for each answer
 * @param pause             after a failure nobody asks the directory for so long
 */
@ConfigurationProperties("vinhdanh.ldap")
record DirectoryProperties(@DefaultValue List<String> urls, @DefaultValue("") String base, boolean startTls,
        @DefaultValue("") String sslBundle, @DefaultValue("") String bindDn, @DefaultValue("") String bindPassword,
        @DefaultValue("") String userBase, @DefaultValue("(uid={0})") String userFilter,
        @DefaultValue("uid") String idAttribute, @DefaultValue("entryUUID") String subjectAttribute,
        @DefaultValue("givenName") String firstName, @DefaultValue("sn") String lastName,
        @DefaultValue("mail") String email, @DefaultValue("") String groupBase,
        @DefaultValue("(member={0})") String groupFilter, @DefaultValue("cn") String groupAttribute,
        @DefaultValue("3s") Duration timeout, @DefaultValue("5s") Duration pause) {

    boolean configured() {
        return !urls.isEmpty();
    }
}
