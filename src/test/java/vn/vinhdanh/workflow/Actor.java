package vn.vinhdanh.workflow;

import java.util.Locale;
import java.util.Set;

/** Who acts in a scenario: one user for each role of Sóc Trăng, and strangers to the dossiers told of. */
public enum Actor {
    /** Thị trấn Mỹ Xuyên, whose dossiers huyện Mỹ Xuyên reviews first. */
    UNIT("soc-trang-unit-31684"),
    /** Another commune of the same district. */
    NEIGHBOUR("soc-trang-unit-31690"),
    /** Sở Y tế: nominates directly. */
    DEPARTMENT("soc-trang-unit-so-y-te"),
    /** Sở Nội vụ as a unit that nominates its own people. */
    HOME_AFFAIRS_UNIT("soc-trang-unit-so-noi-vu"),
    /** Thị trấn Trần Đề and huyện Trần Đề: nobody else's scenarios leave tasks with them. */
    REMOTE_UNIT("soc-trang-unit-31673"),
    REMOTE_DISTRICT("soc-trang-district-951"),
    DISTRICT("soc-trang-district-947"),
    OTHER_DISTRICT("soc-trang-district-943"),
    HOME_AFFAIRS("soc-trang-home-affairs"),
    HOME_AFFAIRS_LEAD("soc-trang-home-affairs-lead"),
    STEERING_COMMITTEE("soc-trang-steering-committee"),
    CHAIRMAN("soc-trang-chairman"),
    OFFICE("soc-trang-office"),
    AUDITOR("soc-trang-auditor"),
    OTHER_ISSUER("lao-cai-home-affairs");

    final String group;

    Actor(String group) {
        this.group = group;
    }

    String user() {
        return "kichban." + name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    Set<String> groups() {
        return Set.of(group);
    }

    /** Code of the unit this actor nominates for. */
    String unit() {
        return group.substring("soc-trang-unit-".length());
    }
}
