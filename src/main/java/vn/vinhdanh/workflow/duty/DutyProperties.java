package vn.vinhdanh.workflow.duty;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param next where the work on a dossier goes that nobody of its body may do: by body ({@code unit}, {@code district},
 *             {@code home-affairs} …) the body that does it then; a body without a row leaves it to the people told
 */
@ConfigurationProperties("vinhdanh.duty")
record DutyProperties(@DefaultValue Map<String, String> next) {
}
