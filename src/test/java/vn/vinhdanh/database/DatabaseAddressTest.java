package vn.vinhdanh.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vinhdanh.startup.StartRefused;

class DatabaseAddressTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "jdbc:postgresql://db:5433/vinhdanh, u, p, jdbc:postgresql://db:5433/vinhdanh, u, p",
        "jdbc:postgresql://db/vinhdanh?sslmode=require, u, p, jdbc:postgresql://db/vinhdanh?sslmode=require, u, p",
        "postgresql://db/vinhdanh, u, p, jdbc:postgresql://db/vinhdanh, u, p",
        "postgresql://own:s%40+e@db/vinhdanh, '', '', jdbc:postgresql://db/vinhdanh, own, s@+e",
        "postgres://own:s@db/vinhdanh, u, p, jdbc:postgresql://db/vinhdanh, u, p",
        "postgresql://own@db/vinhdanh, '', p, jdbc:postgresql://db/vinhdanh, own, p",
        "postgresql://[::1]:5432/vinhdanh, u, p, jdbc:postgresql://[::1]:5432/vinhdanh, u, p"})
    void addressesAsOperatorsWriteThem(String url, String user, String password, String jdbcUrl, String asUser,
            String withPassword) {
        assertThat(DatabaseAddress.of(new DatabaseProperties(url, user, password, "", "")))
                .isEqualTo(new DatabaseAddress(jdbcUrl, asUser, withPassword));
    }

    @ParameterizedTest
    @ValueSource(strings = {"db.example.vn", "mysql://db/vinhdanh", "jdbc:h2:mem:x", "postgresql://db",
            "postgresql://db/", "postgresql:// db/vinhdanh"})
    void whatIsNoAddressOfAPostgresqlIsRefused(String url) {
        assertThatThrownBy(() -> DatabaseAddress.of(new DatabaseProperties(url, "", "", "", "")))
                .isInstanceOf(StartRefused.class).hasMessageContaining("startup.database.url");
    }

    @Test
    void theRefusalDoesNotRepeatThePassword() {
        assertThatThrownBy(() -> DatabaseAddress.of(new DatabaseProperties("mysql://u:s3cret@db/x", "", "", "", "")))
                .hasMessageNotContaining("s3cret").hasNoCause();
    }
}
