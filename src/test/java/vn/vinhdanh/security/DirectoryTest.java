package vn.vinhdanh.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.vinhdanh.IdentityServers.BASE;
import static vn.vinhdanh.IdentityServers.DIRECTORY;

import com.unboundid.util.LDAPSDKException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;
import vn.vinhdanh.IdentityServers;
import vn.vinhdanh.startup.StartRefused;

/** The directory alone: how it is reached, and what it must not be talked into. */
class DirectoryTest {

    private static final String PASSWORD = "Thu-Nghiem.2021";
    private static final String PLAIN = IdentityServers.directoryUrl();
    private static final String ENCRYPTED = IdentityServers.encryptedDirectoryUrl();
    private static final String DN = "uid=khoa.ly,ou=people," + BASE;
    private static final String TRUSTED = "directory";

    @BeforeAll
    static void aPerson() throws LDAPSDKException {
        DIRECTORY.add("dn: " + DN, "objectClass: inetOrgPerson", "uid: khoa.ly", "cn: Khoa", "sn: Lý",
                "userPassword: " + PASSWORD);
    }

    @AfterAll
    static void gone() throws LDAPSDKException {
        DIRECTORY.delete(DN);
    }

    @Test
    void theRightPasswordFindsThePerson() {
        assertThat(directory(PLAIN, false, "").find("khoa.ly", PASSWORD)).hasValueSatisfying(person -> {
            assertThat(person.id()).isEqualTo("khoa.ly");
            assertThat(person.lastName()).isEqualTo("Lý");
            assertThat(person.subject()).as("entryUUID").hasSize(36);
            assertThat(person.groups()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "k*", "khoa.ly)(|(uid=*", "*)(uid=*))(|(uid=*", "khoa.ly\u0000", "\\2a", ""})
    void aNameIsNoFilter(String name) {
        assertThat(directory(PLAIN, false, "").find(name, PASSWORD)).isEmpty();
    }

    @Test
    void withoutAPasswordNobodyIsLetIn() {
        assertThat(directory(PLAIN, false, "").find("khoa.ly", "")).isEmpty();
        assertThat(directory(PLAIN, false, "").find("khoa.ly", "Sai-Mat-Khau.1")).isEmpty();
    }

    @Test
    void ldapsAndStartTlsTrustTheNamedAuthority() {
        assertThat(directory(ENCRYPTED, false, TRUSTED).find("khoa.ly", PASSWORD)).isPresent();
        assertThat(directory(PLAIN, true, TRUSTED).find("khoa.ly", PASSWORD)).isPresent();
        assertThat(directory(PLAIN, true, TRUSTED).find("khoa.ly", "Sai-Mat-Khau.1")).isEmpty();
    }

    @Test
    void aDirectoryThatNobodyVouchesForGetsNoPassword() {
        assertThatThrownBy(() -> directory(ENCRYPTED, false, "").find("khoa.ly", PASSWORD))
                .isInstanceOf(Directory.Unreachable.class);
        assertThatThrownBy(() -> directory(PLAIN, true, "").find("khoa.ly", PASSWORD))
                .isInstanceOf(Directory.Unreachable.class);
    }

    @Test
    void aDirectoryUnderAnotherNameGetsNoPassword() {
        assertThatThrownBy(() -> directory(ENCRYPTED.replace("localhost", "127.0.0.1"), false, TRUSTED)
                .find("khoa.ly", PASSWORD)).isInstanceOf(Directory.Unreachable.class);
        assertThatThrownBy(() -> directory(PLAIN.replace("localhost", "127.0.0.1"), true, TRUSTED)
                .find("khoa.ly", PASSWORD)).isInstanceOf(Directory.Unreachable.class);
    }

    @Test
    void passwordsLeaveThisMachineEncryptedOnly() {
        assertThatThrownBy(() -> directory("ldap://dc1.tinh.example.vn", false, "")).isInstanceOf(StartRefused.class);
    }

    @Test
    void afterAFailureItIsLeftAloneForAWhile() {
        Directory down = directory("ldap://localhost:1", false, "");
        assertThat(down.silent()).isFalse();
        assertThatThrownBy(() -> down.find("khoa.ly", PASSWORD)).isInstanceOf(Directory.Unreachable.class);
        assertThat(down.silent()).isTrue();
    }

    @Test
    void aSearcherWhoIsNotLetInIsNobodysWrongPassword() {
        assertThatThrownBy(() -> directory(PLAIN, false, "", "Sai-Mat-Khau.1").find("khoa.ly", PASSWORD))
                .isInstanceOf(Directory.Unreachable.class);
    }

    @Test
    void withoutAddressesThereIsNone() {
        Directory none = new Directory(properties(List.of(), false, "", ""), new DefaultSslBundleRegistry());
        assertThat(none.configured()).isFalse();
        assertThat(none.find("khoa.ly", PASSWORD)).isEmpty();
    }

    private static Directory directory(String url, boolean startTls, String bundle) {
        return directory(url, startTls, bundle, IdentityServers.SEARCHERS_PASSWORD);
    }

    private static Directory directory(String url, boolean startTls, String bundle, String searchersPassword) {
        DefaultSslBundleRegistry bundles = new DefaultSslBundleRegistry(TRUSTED,
                SslBundle.of(SslStoreBundle.of(null, null, IdentityServers.CERTIFICATE)));
        return new Directory(properties(List.of(url), startTls, bundle, searchersPassword), bundles);
    }

    private static DirectoryProperties properties(List<String> urls, boolean startTls, String bundle,
            String searchersPassword) {
        return new DirectoryProperties(urls, BASE, startTls, bundle, IdentityServers.SEARCHER, searchersPassword,
                "ou=people", "(uid={0})", "uid", "entryUUID", "givenName", "sn", "mail", "", "(member={0})", "cn",
                Duration.ofSeconds(3), Duration.ofSeconds(5));
    }
}
