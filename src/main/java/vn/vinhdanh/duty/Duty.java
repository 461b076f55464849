package vn.vinhdanh.duty;

/** What a person has done on a dossier, or is to its nominee; named as in the view {@code duty_act}. */
public enum Duty {
    /** Is the nominee, a relative, has an interest, or has recused himself. */
    NEAR,
    /** Drafted, saved, imported or submitted it, or attached its papers. */
    NOMINATED,
    /** Reviewed it for the district. */
    REVIEWED,
    /** Appraised it for Sở Nội vụ. */
    APPRAISED,
    /** Spoke on its line, or on its list, for the leaders of Sở Nội vụ. */
    ENDORSED,
    /** The same for the Ban Chỉ đạo. */
    ENDORSED_TOO,
    /** Set its outcome, or signed its list. */
    DECIDED,
    /** Has recused himself from the list as a whole. */
    LIST_RECUSED,
    /** Is near to a dossier whose line the signature would cover. */
    LIST_SIGNED
}
