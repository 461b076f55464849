package vn.vinhdanh.security;

import java.util.Collection;

/**
 * Somebody whom an issuer or the directory vouches for.
 *
 * @param source    who vouches: the issuer's address, or {@link Directory#SOURCE}
 * @param subject   what stays the same when the person is renamed there
 * @param id        the user's id here
 * @param firstName empty or null where the source does not say
 * @param lastName  empty or null where the source does not say
 * @param email     empty or null where the source does not say
 * @param groups    names of the person's groups there; null where the source says nothing about groups
 */
record ExternalPerson(String source, String subject, String id, String firstName, String lastName, String email,
        Collection<String> groups) {
}
