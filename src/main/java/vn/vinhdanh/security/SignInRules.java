package vn.vinhdanh.security;

import static vn.vinhdanh.security.CurrentUserFilter.GROUP;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * Who may knock where: one chain of rules for each kind of visitor. What a person then sees is decided further inside.
 */
@Configuration(proxyBeanMethods = false)
class SignInRules {

    private static final String ADMINISTRATORS = GROUP + Person.ADMINISTRATORS;
    /** Accounts of programs that collect the metrics, by Basic. */
    private static final String MONITORING = GROUP + "monitoring";
    private static final AuthenticationEntryPoint PLAIN_401 = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);

    /**
     * Makes the patterns below match by path alone. Spring MVC's own matching, the default, does not see what Camunda's
     * servlets serve: {@code /engine-rest} and {@code /camunda/api} would slip past their rules.
     */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /** Styles and images: for everybody, without a session and so without a look into the database. */
    @Bean
    @Order(0)
    SecurityFilterChain assets(HttpSecurity http) throws Exception {
        return http.securityMatcher("/assets/**", "/favicon.ico")
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .httpStrictTransportSecurity(SignInRules::thisHostOnly))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Everybody's pages: no sign-in, no session, no cookie, and no script that might run. */
    @Bean
    @Order(0)
    SecurityFilterChain open(HttpSecurity http) throws Exception {
        return http.securityMatcher("/public", "/public/**", "/robots.txt")
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .httpStrictTransportSecurity(SignInRules::thisHostOnly)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; img-src 'self'; "
                                + "style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Programs and the Modeler: Basic only and no session, so nothing that a browser sends by itself counts here. */
    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http, CurrentUserFilter currentUser, EngineDoor door,
            BodyLimits.Limits limits) throws Exception {
        return http.securityMatcher("/engine-rest/**")
                .authorizeHttpRequests(rules -> rules
                        .requestMatchers(Requests.FROM_ANOTHER_SITE).denyAll()
                        // A place to try passwords beside the throttle.
                        .requestMatchers("/engine-rest/identity/verify/**",
                                "/engine-rest/engine/*/identity/verify/**").denyAll()
                        .anyRequest().access(door))
                .httpBasic(basic -> basic.authenticationEntryPoint(PLAIN_401))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(PLAIN_401))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Forms are among the answers: data here, nothing that runs or is shown.
                .headers(headers -> headers.httpStrictTransportSecurity(SignInRules::thisHostOnly)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(
                                "default-src 'none'; frame-ancestors 'none'; sandbox")))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .addFilterBefore(currentUser, AuthorizationFilter.class)
                .addFilterAfter(new BodyLimits(limits), AuthorizationFilter.class)
                .build();
    }

    /** Our API and the metrics: the browser's session with the CSRF header, or Basic without it. */
    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, CurrentUserFilter currentUser, SharedCsrfTokens tokens,
            ApiProblems problems, BodyLimits.Limits limits) throws Exception {
        return http.securityMatcher("/api/**", "/actuator/**")
                .authorizeHttpRequests(rules -> rules
                        .requestMatchers("/actuator/health/**").permitAll()
                        .requestMatchers("/actuator/prometheus").hasAnyAuthority(ADMINISTRATORS, MONITORING)
                        .requestMatchers("/actuator/**").hasAuthority(ADMINISTRATORS)
                        .anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(failures -> failures
                        .authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new HeaderOrMaskedParameter())
                        .ignoringRequestMatchers(Requests.BASIC))
                // In no frame, but what says for itself that our own pages may frame it: a paper that is looked at.
                .headers(headers -> headers
                        .httpStrictTransportSecurity(SignInRules::thisHostOnly)
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                        .addHeaderWriter(SignInRules::noFrame)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(
                                "default-src 'self'; script-src 'none'; frame-ancestors 'none'")))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(currentUser, AuthorizationFilter.class)
                .addFilterAfter(new BodyLimits(limits), AuthorizationFilter.class)
                .build();
    }

    /** Browsers: our pages and Camunda's webapps. */
    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, CurrentUserFilter currentUser, SharedCsrfTokens tokens,
            EngineDoor door, OidcSignIn issuer, BodyLimits.Limits limits) throws Exception {
        http.authorizeHttpRequests(rules -> rules
                        .requestMatchers("/login", "/error").permitAll()
                        // Camunda's own login would sign in beside ours, its setup would make an administrator.
                        .requestMatchers("/camunda/api/admin/auth/user/*/login/**", "/camunda/api/admin/setup/**",
                                "/camunda/app/admin/*/setup/**",
                                "/camunda/api/engine/engine/*/identity/verify/**").denyAll()
                        .requestMatchers("/camunda/api/admin/auth/user/**").authenticated()
                        .requestMatchers("/camunda/app/cockpit/**", "/camunda/app/admin/**",
                                "/camunda/api/cockpit/**", "/camunda/api/admin/**").hasAuthority(ADMINISTRATORS)
                        .requestMatchers("/camunda/api/engine/**").access(door)
                        .anyRequest().authenticated())
                .formLogin(form -> form.loginPage("/login").successHandler(PageAnswers.signedIn()).permitAll())
                // A changed user must not inherit what the webapps remember in the session.
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                // The webapps check their token themselves; signing out is ours.
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new HeaderOrMaskedParameter())
                        .ignoringRequestMatchers(new AndRequestMatcher(
                                Requests.WEBAPPS, new NegatedRequestMatcher(Requests.WEBAPP_LOGOUT))))
                .exceptionHandling(failures -> failures.accessDeniedHandler(PageAnswers.accessDenied())
                        .defaultAuthenticationEntryPointFor(PLAIN_401, Requests.WEBAPP_API))
                .requestCache(cache -> cache.requestCache(PageAnswers.pagesOnly()))
                .logout(logout -> logout
                        .logoutRequestMatcher(new OrRequestMatcher(Requests.LOGOUT, Requests.WEBAPP_LOGOUT))
                        .defaultLogoutSuccessHandlerFor(
                                new HttpStatusReturningLogoutSuccessHandler(HttpStatus.OK), Requests.WEBAPP_API)
                        .defaultLogoutSuccessHandlerFor(issuer.signedOut(), Requests.LOGOUT))
                .headers(headers -> headers.defaultsDisabled().addHeaderWriter(new OwnPageHeaders()))
                .addFilterBefore(currentUser, AuthorizationFilter.class)
                .addFilterAfter(new BodyLimits(limits), AuthorizationFilter.class);
        issuer.addTo(http);
        return http.build();
    }

    private static void noFrame(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader("X-Frame-Options")) {
            response.setHeader("X-Frame-Options", "DENY");
        }
    }

    /** Other names of the province's domain are not ours to move to https. */
    private static void thisHostOnly(HeadersConfigurer<HttpSecurity>.HstsConfig hsts) {
        hsts.includeSubDomains(false);
    }
}
