package vn.vinhdanh.security;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Translates groups of the issuer or the directory into ours, by the operator's table alone: whoever may name groups
 * there must not thereby make administrators here.
 */
@Component
class ExternalGroups {

    private static final Logger LOG = LoggerFactory.getLogger(ExternalGroups.class);
    /** So many unknown names are remembered; a source that makes up new ones must not fill the memory. */
    private static final int MOST_REMEMBERED = 1000;

    private final Map<String, List<String>> table;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    ExternalGroups(SignInProperties properties) {
        this.table = properties.externalGroups().stream().collect(Collectors.toMap(
                row -> key(row.theirs()), SignInProperties.ExternalGroup::ours, ExternalGroups::both));
    }

    /** Ours for theirs; unknown ones are left out and named in the log once. */
    Set<String> ours(Collection<String> theirs) {
        Set<String> ours = new HashSet<>();
        for (String name : theirs) {
            List<String> mapped = table.get(key(name));
            if (mapped != null) {
                ours.addAll(mapped);
            } else {
                tellOnce("An external group is in no row of vinhdanh.sign-in.external-groups: {}", name);
            }
        }
        return ours;
    }

    /** A group of ours in the table that is not there. */
    void missing(String group) {
        tellOnce("vinhdanh.sign-in.external-groups names a group that does not exist here: {}", group);
    }

    private void tellOnce(String text, String name) {
        if (told.size() < MOST_REMEMBERED && told.add(name)) {
            LOG.warn(text, name.replaceAll("\\p{Cntrl}", " "));
        }
    }

    private static String key(String name) {
        return name.trim().toLowerCase(Locale.ROOT);
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
