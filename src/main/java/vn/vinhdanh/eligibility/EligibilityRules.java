package vn.vinhdanh.eligibility;

import java.util.List;
import java.util.Map;

/** The table nomination-eligibility; the process engine stands behind it. */
public interface EligibilityRules {

    /**
     * Every row that applies.
     *
     * @param facts by the names of the table's inputs; what is not known is left out
     */
    List<Finding> ask(Map<String, Object> facts);
}
