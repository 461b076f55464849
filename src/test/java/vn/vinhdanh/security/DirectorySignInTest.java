package vn.vinhdanh.security;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.vinhdanh.IdentityServers.BASE;
import static vn.vinhdanh.IdentityServers.DIRECTORY;

import com.unboundid.util.LDAPSDKException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vinhdanh.ApplicationTest;
import vn.vinhdanh.HttpCaller;

/** Accounts of the directory sign in beside local ones, by the form and by Basic. */
class DirectorySignInTest extends ApplicationTest {

    private static final String ID = "bich.pham";
    private static final String DN = "uid=Bich.Pham,ou=people," + BASE;
    private static final String READERS = "cn=TDKT Readers,ou=groups," + BASE;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aPersonOfTheDirectory() throws LDAPSDKException {
        jdbc.sql("DELETE FROM vinhdanh.login_attempt").update();
        createUser("directoryGroupMaker", "externalReaders", "externalWriters");
        DIRECTORY.add("dn: " + DN, "objectClass: inetOrgPerson", "uid: Bich.Pham", "cn: Bích", "sn: Phạm",
                "givenName: Bích", "mail: bich.pham@tinh.example.vn", "userPassword: " + PASSWORD);
        DIRECTORY.add("dn: " + READERS, "objectClass: groupOfNames", "cn: TDKT Readers", "member: " + DN);
    }

    @AfterEach
    void gone() throws LDAPSDKException {
        DIRECTORY.delete(DN);
        DIRECTORY.delete(READERS);
        identity.deleteUser(ID);
        jdbc.sql("DELETE FROM vinhdanh.oidc_account WHERE issuer = ?").param(Directory.SOURCE).update();
    }

    @Test
    void theFirstSignInMakesTheUserAndLaterOnesRenewIt() throws LDAPSDKException {
        HttpCaller browser = signedIn("BICH.Pham");
        assertThat(browser.get("/api/me").body()).contains(ID, "Bích Phạm");
        assertThat(groups()).containsExactly("externalReaders");
        assertThat(identity.createUserQuery().userId(ID).singleResult().getEmail())
                .isEqualTo("bich.pham@tinh.example.vn");

        DIRECTORY.modify("dn: " + READERS, "changetype: modify", "delete: member", "member: " + DN, "-");
        DIRECTORY.modify("dn: " + DN, "changetype: modify", "replace: sn", "sn: Phạm Thị", "-");
        assertThat(basic(ID).get("/api/me").body()).as("Basic works as well").contains("Bích Phạm Thị");
        assertThat(groups()).isEmpty();
        assertThat(basic(ID).get("/engine-rest/version").statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongPasswordAndAnEmptyOneAreRefusedAndCounted() {
        assertThat(location(stranger(), ID, "Sai-Mat-Khau.1")).endsWith("/login?error");
        assertThat(location(stranger(), ID, "")).endsWith("/login?error");
        assertThat(identity.createUserQuery().userId(ID).count()).isZero();
        assertThat(jdbc.sql("SELECT failures FROM vinhdanh.login_attempt WHERE account = ?").param(ID)
                .query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void theThrottleHoldsForTheDirectoryToo() {
        for (int guess = 0; guess < SignInThrottle.FAILURES_PER_ACCOUNT; guess++) {
            HttpCaller.basic(address(), ID, "Sai-Mat-Khau.1").get("/api/me");
        }
        assertThat(basic(ID).get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aLocalAccountIsNeverTheDirectorys() throws LDAPSDKException {
        String local = createUser("local.binh");
        String dn = "uid=local.binh,ou=people," + BASE;
        DIRECTORY.add("dn: " + dn, "objectClass: inetOrgPerson", "uid: local.binh", "cn: B", "sn: B",
                "userPassword: Cua-Danh-Ba.2021");
        try {
            assertThat(basic(local).get("/api/me").statusCode()).isEqualTo(200);
            assertThat(HttpCaller.basic(address(), local, "Cua-Danh-Ba.2021").get("/api/me").statusCode())
                    .isEqualTo(401);
            assertThat(HttpCaller.basic(address(), "LOCAL.binh", "Cua-Danh-Ba.2021").get("/api/me").statusCode())
                    .as("written otherwise").isEqualTo(401);
            assertThat(basic(local).get("/api/me").statusCode()).isEqualTo(200);
        } finally {
            DIRECTORY.delete(dn);
        }
    }

    @Test
    void theDirectorysPasswordIsNotChangedHere() {
        HttpCaller browser = signedIn(ID);
        assertThat(browser.get("/password").body()).contains("do cơ quan quản lý").doesNotContain("name=\"current\"");
        String token = HttpCaller.csrfField(browser.get("/calendar").body() + browser.get("/login").body());
        assertThat(browser.postForm("/password", Map.of("_csrf", token, "current", PASSWORD, "new", "Moi-Toanh.2021",
                "repeated", "Moi-Toanh.2021")).statusCode()).isEqualTo(400);
    }

    @Test
    void whileTheDirectoryIsDownLocalAccountsGoOn() throws Exception {
        int port = DIRECTORY.getListenPort("plain");
        signedIn(ID);
        String local = createUser("directoryLocal");
        DIRECTORY.shutDown("plain", true);
        try {
            assertThat(location(stranger(), ID, PASSWORD)).endsWith("/login?error");
            assertThat(stranger().get("/login?error").body()).contains("id=\"directory-silent\"", "hiện không trả lời");
            assertThat(jdbc.sql("SELECT count(*) FROM vinhdanh.login_attempt").query(Integer.class).single())
                    .as("nobody's wrong password").isZero();
            assertThat(signedIn(local).get("/api/me").statusCode()).isEqualTo(200);
        } finally {
            DIRECTORY.startListening("plain");
        }
        assertThat(DIRECTORY.getListenPort("plain")).isEqualTo(port);
        Thread.sleep(350); // application-test.yaml: vinhdanh.ldap.pause
        assertThat(signedIn(ID).get("/api/me").statusCode()).isEqualTo(200);
    }

    private List<String> groups() {
        return identity.createGroupQuery().groupMember(ID).list().stream().map(Group::getId).toList();
    }

    private static String location(HttpCaller browser, String user, String password) {
        return browser.signIn(user, password).headers().firstValue("Location").orElseThrow();
    }
}
