package vn.vinhdanh.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.vinhdanh.ApplicationTest;
import vn.vinhdanh.HttpCaller;

/** While there is no administrator, Camunda offers to whoever comes first to become one. Here it does not. */
class FirstComerTest extends ApplicationTest {

    private static final String PAGE = "/camunda/app/admin/default/setup/";
    private static final String SETUP = "/camunda/api/admin/setup/default/user/create";
    private static final String FIRST_COMER = """
            {"profile": {"id": "firstcomer", "firstName": "F", "lastName": "C", "email": "f@example.vn"},
             "credentials": {"password": "Hoa-Phuong.2021"}}""";

    @Autowired
    private IdentityService identity;

    private List<String> administrators;

    @BeforeEach
    void noAdministrators() {
        administrators = identity.createUserQuery().memberOfGroup(Person.ADMINISTRATORS).list().stream()
                .map(User::getId).toList();
        administrators.forEach(user -> identity.deleteMembership(user, Person.ADMINISTRATORS));
    }

    @AfterEach
    void administratorsAgain() {
        administrators.forEach(user -> identity.createMembership(user, Person.ADMINISTRATORS));
    }

    @Test
    void aStrangerIsOfferedNothing() {
        HttpCaller stranger = stranger();
        HttpResponse<String> page = stranger.get(PAGE, "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/login");
        assertThat(stranger.post(SETUP, FIRST_COMER).statusCode()).isIn(401, 403);
        assertThat(stranger.post(SETUP + "/", FIRST_COMER).statusCode()).isIn(401, 403);
        assertThat(identity.createUserQuery().userId("firstcomer").count()).isZero();
    }

    @Test
    void norIsWhoeverIsSignedIn() {
        HttpCaller browser = signedIn(createUser("firstComersFriend"));
        browser.get("/camunda/app/welcome/default/", "Accept", "text/html"); // for the token
        assertThat(browser.get(PAGE, "Accept", "text/html").statusCode()).isEqualTo(403);
        assertThat(browser.post(SETUP, FIRST_COMER).statusCode()).isEqualTo(403);
        assertThat(identity.createUserQuery().userId("firstcomer").count()).isZero();
    }
}
