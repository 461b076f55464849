package vn.vinhdanh.security;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts whose password somebody else knows, as an administrator has set it. */
@Component
class PasswordsToChange {

    private final JdbcClient jdbc;

    PasswordsToChange(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean contains(String user) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM vinhdanh.password_to_change WHERE user_id = ?)")
                .param(user).query(Boolean.class).single();
    }

    void add(String user) {
        jdbc.sql("INSERT INTO vinhdanh.password_to_change (user_id) VALUES (?) ON CONFLICT DO NOTHING")
                .param(user).update();
    }

    void remove(String user) {
        jdbc.sql("DELETE FROM vinhdanh.password_to_change WHERE user_id = ?").param(user).update();
    }
}
