package vn.vinhdanh.security;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.identity.DefaultPasswordPolicyImpl;

/**
 * The engine's rules (10 characters, a small and a capital letter, a digit, another character, nothing of the user's
 * own data) and one more: not one of the passwords that everybody tries first.
 */
class PasswordRules implements PasswordPolicy {

    /** Key in the webapps' texts; Camunda's English ones do not have it, so that there it speaks for itself. */
    static final String COMMON = "Not a common password";

    private final List<PasswordPolicyRule> rules = Stream.concat(
            new DefaultPasswordPolicyImpl().getRules().stream(), Stream.of(new NotCommon())).toList();

    @Override
    public List<PasswordPolicyRule> getRules() {
        return rules;
    }

    private static final class NotCommon implements PasswordPolicyRule {

        private final CommonPasswords common = CommonPasswords.read();

        @Override
        public String getPlaceholder() {
            return COMMON;
        }

        @Override
        public Map<String, String> getParameters() {
            return Map.of();
        }

        @Override
        public boolean execute(String password) {
            return !common.contains(password);
        }
    }
}
