package vn.vinhdanh.security;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.ldap.NamingException;
import org.springframework.ldap.core.DirContextOperations;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.ldap.DefaultSpringSecurityContextSource;
import org.springframework.security.ldap.authentication.BindAuthenticator;
import org.springframework.security.ldap.search.FilterBasedLdapUserSearch;
import org.springframework.security.ldap.userdetails.DefaultLdapAuthoritiesPopulator;
import org.springframework.stereotype.Component;

/**
 * Checks a password at the directory: finds the person as the searcher, then binds as the person. Runs on real time:
 * the demo's clock has no part in whether a machine answers.
 */
@Component
class Directory {

    /** In {@link ExternalPerson#source}: there is one directory, whatever machines it stands on. */
    static final String SOURCE = "ldap";

    private static final Logger LOG = LoggerFactory.getLogger(Directory.class);

    private final DirectoryProperties properties;
    private final BindAuthenticator persons;
    private final DefaultLdapAuthoritiesPopulator groups;
    private final InstantSource clock = InstantSource.system();
    private volatile Instant silentUntil = Instant.MIN;

    Directory(DirectoryProperties properties, SslBundles bundles) {
        this.properties = properties;
        if (!properties.configured()) {
            this.persons = null;
            this.groups = null;
            return;
        }
        DefaultSpringSecurityContextSource source = DirectoryConnection.open(properties, bundles);
        FilterBasedLdapUserSearch search =
                new FilterBasedLdapUserSearch(properties.userBase(), properties.userFilter(), source);
        search.setReturningAttributes(new String[] {properties.idAttribute(), properties.subjectAttribute(),
                properties.firstName(), properties.lastName(), properties.email()});
        this.persons = new BindAuthenticator(source);
        this.persons.setUserSearch(search);
        this.groups = properties.groupBase().isEmpty() ? null : groupsIn(source, properties);
    }

    private static DefaultLdapAuthoritiesPopulator groupsIn(DefaultSpringSecurityContextSource source,
            DirectoryProperties properties) {
        DefaultLdapAuthoritiesPopulator groups = new DefaultLdapAuthoritiesPopulator(source, properties.groupBase());
        groups.setGroupSearchFilter(properties.groupFilter());
        groups.setGroupRoleAttribute(properties.groupAttribute());
        groups.setSearchSubtree(true);
        groups.setRolePrefix("");
        groups.setConvertToUpperCase(false);
        groups.setIgnorePartialResultException(true); // Active Directory refers to other domains
        return groups;
    }

    boolean configured() {
        return persons != null;
    }

    /** Whether it failed so lately that nobody asks it; the login page says so to everybody alike. */
    boolean silent() {
        return clock.instant().isBefore(silentUntil);
    }

    /**
     * The person of this name and password; nobody where one of the two is wrong.
     *
     * @throws Unreachable when the directory does not answer, or does not let us search
     */
    Optional<ExternalPerson> find(String name, String password) {
        if (!configured() || password.isEmpty()) { // a bind without a password succeeds for everybody
            return Optional.empty();
        }
        if (silent()) {
            throw new Unreachable(null);
        }
        try {
            DirContextOperations entry =
                    persons.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
            return Optional.of(person(entry, name));
        } catch (AuthenticationException | IncorrectResultSizeDataAccessException e) {
            return Optional.empty();
        } catch (NamingException e) {
            silentUntil = clock.instant().plus(properties.pause());
            LOG.warn("The directory did not answer, accounts of it cannot sign in: {}", e.getMessage());
            throw new Unreachable(e);
        }
    }

    private ExternalPerson person(DirContextOperations entry, String name) {
        List<String> memberships = groups == null ? null
                : groups.getGrantedAuthorities(entry, name).stream().map(GrantedAuthority::getAuthority).toList();
        String id = entry.getStringAttribute(properties.idAttribute());
        return new ExternalPerson(SOURCE, subject(entry), id == null ? null : id.toLowerCase(Locale.ROOT),
                entry.getStringAttribute(properties.firstName()), entry.getStringAttribute(properties.lastName()),
                entry.getStringAttribute(properties.email()), memberships);
    }

    /** Where the directory has no lasting mark of the person, the name in full. */
    private String subject(DirContextOperations entry) {
        Object value = entry.getObjectAttribute(properties.subjectAttribute());
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        return value == null ? entry.getNameInNamespace() : value.toString();
    }

    /** The directory does not answer: no word about the password. */
    static class Unreachable extends RuntimeException {

        Unreachable(Throwable cause) {
            super(cause);
        }
    }
}
