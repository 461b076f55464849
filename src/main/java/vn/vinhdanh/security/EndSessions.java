package vn.vinhdanh.security;

import jakarta.servlet.http.HttpSession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Ends a user's sessions on all nodes, in the transaction of the change that makes it necessary. */
@Component
class EndSessions {

    private final JdbcClient jdbc;

    EndSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All sessions of the user but the one of this very request: who changes the own password goes on working. */
    void of(String user) {
        jdbc.sql("DELETE FROM vinhdanh.spring_session WHERE principal_name = ? AND session_id <> ?")
                .param(user).param(ownSession()).update();
    }

    private static String ownSession() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpSession session = attributes.getRequest().getSession(false);
            return session == null ? "" : session.getId();
        }
        return "";
    }
}
