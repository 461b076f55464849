package vn.vinhdanh.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Sessions in PostgreSQL, shared by all nodes. */
@Configuration(proxyBeanMethods = false)
class Sessions {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    /** Two nodes may write the first value of one session at once. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionUpsert() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /**
     * What an older release wrote into a session and this one cannot read counts as absent: the person signs in again.
     * Otherwise every page, the login page too, would fail until the cookie is deleted. The name is Spring Session's.
     */
    @Bean
    GenericConversionService springSessionConversionService() {
        DeserializingConverter reader = new DeserializingConverter(getClass().getClassLoader());
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, bytes -> {
            try {
                return reader.convert(bytes);
            } catch (RuntimeException e) {
                LOG.debug("A session value is unreadable and counts as absent", e);
                return null;
            }
        });
        return conversion;
    }
}
