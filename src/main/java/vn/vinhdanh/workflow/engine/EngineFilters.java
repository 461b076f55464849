package vn.vinhdanh.workflow.engine;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands before the engine's own interfaces. */
@Configuration(proxyBeanMethods = false)
class EngineFilters {

    @Bean
    FilterRegistrationBean<CallersMistakes> callersMistakes() {
        FilterRegistrationBean<CallersMistakes> filter = new FilterRegistrationBean<>(new CallersMistakes());
        filter.addUrlPatterns("/engine-rest/*", "/camunda/api/*");
        return filter;
    }
}
