package vn.vinhdanh.workflow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the decision tables must answer: facts given, rows that match, and what they say. */
final class DecisionCases {

  private static final LocalDate LAST_DAY_OF_THREE_TIERS = LocalDate.of(2025, 6, 30);
  private static final LocalDate FIRST_DAY_OF_TWO_TIERS = LocalDate.of(2025, 7, 1);
  private static final LocalDate LAST_DAY_OF_THE_OLD_LAW = LocalDate.of(2023, 12, 31);
  private static final LocalDate FIRST_DAY_OF_THE_LAW = LocalDate.of(2024, 1, 1);
  private static final LocalDate IN_2021 = LocalDate.of(2021, 12, 20);

  record Case(String table, Map<String, Object> given, Set<String> rules, List<Map<String, Object>> results) {

    @Override
    public String toString() {
      return table + " " + given + " -> " + rules;
    }
  }

  private DecisionCases() {}

  private static final String BY_PLAN = "Kế hoạch của phong trào";
  private static final String BY_SETTING = "Thiết lập của tỉnh";
  private static final String BY_LAW = "Luật Thi đua, khen thưởng số 06/2022/QH15";
  private static final String BY_DECREE = "Nghị định 152/2025/NĐ-CP";
  private static final Map<String, Object> ELIGIBLE = result("ELIGIBLE", null, BY_PLAN);

  /** A fact that refuses or holds: one row alone, and by the rules of the day of submission. */
  private static Stream<Case> eligibility() {
    return Stream.of(
        eligibility(Map.of(), "Eligible", ELIGIBLE),
        exclusion(null, LAST_DAY_OF_THREE_TIERS, "ExclusionBySetting", "INELIGIBLE", "EXCLUSION_DECLARED"),
        exclusion("NONE", LAST_DAY_OF_THREE_TIERS, "ExclusionBySetting", "INELIGIBLE", "EXCLUSION_DECLARED"),
        exclusion("DISCIPLINE", IN_2021, "ExclusionBySetting", "INELIGIBLE", "EXCLUSION_DECLARED"),
        exclusion(null, FIRST_DAY_OF_TWO_TIERS, "ExclusionByDecree", "INELIGIBLE", "EXCLUSION_DECLARED"),
        exclusion("DISCIPLINE", FIRST_DAY_OF_TWO_TIERS, "ExclusionByDecree", "INELIGIBLE", "EXCLUSION_DECLARED"),
        exclusion("UNKNOWN", FIRST_DAY_OF_TWO_TIERS, "ExclusionByDecree", "INELIGIBLE", "EXCLUSION_DECLARED"),
        exclusion("INSPECTION", LAST_DAY_OF_THREE_TIERS, "InspectionBySetting", "HOLD", "INSPECTION_PENDING"),
        exclusion("INSPECTION", FIRST_DAY_OF_TWO_TIERS, "InspectionByDecree", "HOLD", "INSPECTION_PENDING"),
        exclusion("COMPLAINT", LAST_DAY_OF_THREE_TIERS, "ComplaintBySetting", "HOLD", "COMPLAINT_PENDING"),
        exclusion("COMPLAINT", FIRST_DAY_OF_TWO_TIERS, "ComplaintByDecree", "HOLD", "COMPLAINT_PENDING"),
        // A ground means nothing where none is declared.
        eligibility(Map.of("exclusionGround", "INSPECTION"), "Eligible", ELIGIBLE),
        eligibility(
            Map.of("contentKnown", false),
            "ContentUnknown",
            result("INELIGIBLE", "CONTENT_UNKNOWN", BY_PLAN)),
        eligibility(
            Map.of("awardFormFitsRecipient", false),
            "AwardFormUnfit",
            result("INELIGIBLE", "AWARD_FORM_UNFIT", BY_PLAN)),
        eligibility(
            Map.of("periodValid", false),
            "PeriodInvalid",
            result("INELIGIBLE", "PERIOD_INVALID", BY_SETTING)),
        eligibility(
            Map.of("alreadyAwarded", true, "onDate", LAST_DAY_OF_THE_OLD_LAW),
            "AlreadyAwardedBySetting",
            result("INELIGIBLE", "ALREADY_AWARDED", BY_SETTING, null, "2023-12-31")),
        eligibility(
            Map.of("alreadyAwarded", true, "onDate", FIRST_DAY_OF_THE_LAW),
            "AlreadyAwardedByLaw",
            result("INELIGIBLE", "ALREADY_AWARDED", BY_LAW, "2024-01-01", null)));
  }

  private static Case exclusion(String ground, LocalDate on, String rule, String result, String reason) {
    Map<String, Object> change = new HashMap<>();
    change.put("exclusionDeclared", true);
    change.put("exclusionGround", ground);
    change.put("onDate", on);
    boolean decree = !on.isBefore(FIRST_DAY_OF_TWO_TIERS);
    return eligibility(change, rule, decree ? result(result, reason, BY_DECREE, "2025-07-01", null)
        : result(result, reason, BY_SETTING, null, "2025-06-30"));
  }

  private static Case eligibility(Map<String, Object> change, String rule, Map<String, Object> result) {
    return new Case("nomination-eligibility", eligibleWith(change), Set.of("Rule_" + rule), List.of(result));
  }

  private static Map<String, Object> eligibleWith(Map<String, Object> change) {
    Map<String, Object> given = new HashMap<>();
    given.put("exclusionDeclared", false);
    given.put("exclusionGround", "NONE");
    given.put("contentKnown", true);
    given.put("awardFormFitsRecipient", true);
    given.put("periodValid", true);
    given.put("alreadyAwarded", false);
    given.put("withinMovement", true);
    given.put("leaderWithoutWorkers", false);
    given.put("nomineeIsReviewer", false);
    given.put("standingAgencyOwn", false);
    given.put("onDate", IN_2021);
    given.putAll(change);
    return given;
  }

  private static Map<String, Object> result(String result, String reason, String clause) {
    return result(result, reason, clause, null, null);
  }

  private static Map<String, Object> result(String result, String reason, String clause, String from, String to) {
    Map<String, Object> row = new HashMap<>();
    row.put("result", result);
    row.put("reason", reason);
    row.put("clause", clause);
    row.put("validFrom", from);
    row.put("validTo", to);
    return row;
  }

  /** A flag does not keep a dossier from being eligible. */
  private static Stream<Case> flags() {
    return Stream.of(
        flag("withinMovement", false, IN_2021, "OutsideMovement",
            result("FLAG", "OUTSIDE_MOVEMENT_PERIOD", BY_PLAN)),
        flag("leaderWithoutWorkers", true, LAST_DAY_OF_THE_OLD_LAW, "LeadersOnlyBySetting",
            result("FLAG", "LEADER_WITHOUT_WORKERS", BY_SETTING, null, "2023-12-31")),
        flag("leaderWithoutWorkers", true, FIRST_DAY_OF_THE_LAW, "LeadersOnlyByLaw",
            result("FLAG", "LEADER_WITHOUT_WORKERS", BY_LAW, "2024-01-01", null)),
        flag("nomineeIsReviewer", true, IN_2021, "NomineeIsReviewer",
            result("FLAG", "NOMINEE_IS_REVIEWER", BY_SETTING)),
        flag("standingAgencyOwn", true, IN_2021, "StandingAgencyOwn",
            result("FLAG", "STANDING_AGENCY_OWN", BY_SETTING)));
  }

  private static Case flag(String fact, boolean value, LocalDate on, String rule, Map<String, Object> result) {
    return new Case("nomination-eligibility", eligibleWith(Map.of(fact, value, "onDate", on)),
        Set.of("Rule_" + rule, "Rule_Eligible"), List.of(result, ELIGIBLE));
  }

  private static Stream<Case> eligibilityWithSeveralRows() {
    return Stream.of(
        // All reasons at once, and then no ELIGIBLE row.
        new Case(
            "nomination-eligibility",
            eligibleWith(Map.of("contentKnown", false, "periodValid", false, "withinMovement", false)),
            Set.of("Rule_ContentUnknown", "Rule_PeriodInvalid", "Rule_OutsideMovement"),
            List.of(
                result("INELIGIBLE", "CONTENT_UNKNOWN", BY_PLAN),
                result("INELIGIBLE", "PERIOD_INVALID", BY_SETTING),
                result("FLAG", "OUTSIDE_MOVEMENT_PERIOD", BY_PLAN))),
        // What is held may be refused for another reason.
        new Case(
            "nomination-eligibility",
            eligibleWith(Map.of("exclusionDeclared", true, "exclusionGround", "COMPLAINT", "alreadyAwarded", true)),
            Set.of("Rule_ComplaintBySetting", "Rule_AlreadyAwardedBySetting"),
            List.of(
                result("HOLD", "COMPLAINT_PENDING", BY_SETTING, null, "2025-06-30"),
                result("INELIGIBLE", "ALREADY_AWARDED", BY_SETTING, null, "2023-12-31"))));
  }

  private static Stream<Case> eligibilityWithAFactMissing() {
    return Stream.of(
            "exclusionDeclared",
            "contentKnown",
            "awardFormFitsRecipient",
            "periodValid",
            "alreadyAwarded",
            "withinMovement",
            "leaderWithoutWorkers",
            "nomineeIsReviewer",
            "standingAgencyOwn",
            "onDate")
        .flatMap(
            fact -> {
              Map<String, Object> empty = eligibleWith(Map.of());
              empty.put(fact, null);
              Map<String, Object> absent = eligibleWith(Map.of());
              absent.remove(fact);
              return Stream.of(empty, absent);
            })
        .map(given -> new Case("nomination-eligibility", given, Set.of("Rule_FactMissing"),
            List.of(result("INELIGIBLE", "FACT_MISSING", BY_SETTING))));
  }

  private static Stream<Case> routes() {
    return Stream.of(
        route(FIRST_DAY_OF_TWO_TIERS, "COMMUNE", true, "TwoTiers", "DIRECT"),
        route(FIRST_DAY_OF_TWO_TIERS, "DEPARTMENT", false, "TwoTiers", "DIRECT"),
        route(LAST_DAY_OF_THREE_TIERS, "COMMUNE", true, "UnderDistrict", "DISTRICT"),
        route(IN_2021, "ENTERPRISE", true, "UnderDistrict", "DISTRICT"),
        route(IN_2021, "ENTERPRISE", false, "OutsideDistrict", "DIRECT"),
        route(LAST_DAY_OF_THREE_TIERS, "DEPARTMENT", false, "SameRank", "DIRECT"),
        route(IN_2021, "DISTRICT", true, "SameRank", "DIRECT"),
        route(IN_2021, "DIVISION", false, "OutsideDistrict", "DIRECT"),
        route(null, "COMMUNE", false, "Otherwise", "DISTRICT"),
        route(IN_2021, "COMMUNE", null, "Otherwise", "DISTRICT"));
  }

  private static Case route(LocalDate on, String level, Boolean hasDistrict, String rule, String route) {
    Map<String, Object> given = new HashMap<>();
    given.put("submittedOn", on);
    given.put("unitLevel", level);
    given.put("nomineeKind", "INDIVIDUAL");
    given.put("hasDistrict", hasDistrict);
    return new Case("review-route", given, Set.of("Rule_" + rule), List.of(Map.of("route", route)));
  }

  private static Stream<Case> deadlines() {
    return Stream.of(
        deadline("DISTRICT_REVIEW", "ORDINARY", "DistrictReview", 10, 3),
        deadline("DISTRICT_REVIEW", "URGENT", "DistrictReviewUrgent", 8, 2),
        deadline("APPRAISAL", "ORDINARY", "Appraisal", 9, 2),
        deadline("APPRAISAL", "URGENT", "AppraisalUrgent", 3, 1),
        deadline("SUPPLEMENT", "ORDINARY", "Supplement", 5, 2),
        deadline("SUPPLEMENT", "URGENT", "SupplementUrgent", 2, 1),
        deadline("ON_HOLD", "ORDINARY", "OnHold", 20, 5),
        deadline("ON_HOLD", "URGENT", "OnHoldUrgent", 10, 2),
        deadline("HIGHER_AUTHORITY", "ORDINARY", "HigherAuthority", 25, 5),
        deadline("HIGHER_AUTHORITY", "URGENT", "HigherAuthorityUrgent", 10, 2),
        deadline("COMPILE", "ORDINARY", "Compile", 5, 2),
        deadline("COUNCIL", "ORDINARY", "Council", 5, 2),
        deadline("COUNCIL", "URGENT", "CouncilUrgent", 1, 0),
        deadline("ENDORSEMENT", "ORDINARY", "Endorsement", 3, 1),
        deadline("ENDORSEMENT", "URGENT", "EndorsementUrgent", 1, 0),
        deadline("CHAIRMAN", "ORDINARY", "Chairman", 5, 1),
        deadline("CHAIRMAN", "URGENT", "ChairmanUrgent", 2, 1),
        deadline("ISSUE", "ORDINARY", "Issue", 1, 0),
        deadline("ISSUE", "URGENT", "IssueUrgent", 1, 0),
        deadline("REVISE", "ORDINARY", "Revise", 2, 1),
        deadline("REVISE", "URGENT", "ReviseUrgent", 1, 0),
        deadline("SUMMARY", "ORDINARY", "Summary", 10, 3),
        deadline("IMPORT", "ORDINARY", "Import", 5, 2),
        deadline("REVOCATION_APPRAISAL", "ORDINARY", "RevocationAppraisal", 5, 2),
        deadline("REVOCATION_REVISION", "ORDINARY", "RevocationRevision", 3, 1),
        deadline("REVOCATION_DECISION", "ORDINARY", "RevocationDecision", 5, 2),
        deadline("REVOCATION_RETURN", "ORDINARY", "RevocationReturn", 20, 5),
        deadline("DISTRICT_REVIEW", "ORDINARY", FIRST_DAY_OF_TWO_TIERS, "Otherwise", 1, 0),
        deadline("UNKNOWN", "ORDINARY", "Otherwise", 1, 0),
        deadline("APPRAISAL", null, "Otherwise", 1, 0));
  }

  private static Case deadline(String stage, String procedure, String rule, int days, int remind) {
    return deadline(stage, procedure, IN_2021, rule, days, remind);
  }

  private static Case deadline(
      String stage, String procedure, LocalDate on, String rule, int days, int remind) {
    Map<String, Object> given = new HashMap<>();
    given.put("stage", stage);
    given.put("procedure", procedure);
    given.put("submittedOn", on);
    return new Case(
        "review-deadlines",
        given,
        Set.of("Rule_" + rule),
        List.of(Map.of("workingDays", days, "remindBeforeDays", remind)));
  }

  private static Stream<Case> papers() {
    LocalDate lastOf2023 = LocalDate.of(2023, 12, 31);
    LocalDate firstOf2024 = LocalDate.of(2024, 1, 1);
    String ordinary = "TO_TRINH, BAO_CAO_THANH_TICH, BIEN_BAN";
    String simplified = "TO_TRINH, BAO_CAO_TOM_TAT";
    return Stream.of(
        papers("ORDINARY", IN_2021, "Ordinary", ordinary),
        papers("ORDINARY", lastOf2023, "Ordinary", ordinary),
        papers("ORDINARY", firstOf2024, "OrdinaryByLaw", ordinary),
        papers("URGENT", IN_2021, "Urgent", simplified),
        papers("URGENT", lastOf2023, "Urgent", simplified),
        papers("URGENT", firstOf2024, "UrgentByLaw", simplified),
        papers(null, IN_2021, "Otherwise", ordinary),
        papers("SPECIAL", firstOf2024, "Otherwise", ordinary),
        papers("URGENT", null, "Otherwise", ordinary));
  }

  private static Case papers(String procedure, LocalDate on, String rule, String papers) {
    Map<String, Object> given = new HashMap<>();
    given.put("procedure", procedure);
    given.put("nomineeKind", "HOUSEHOLD");
    given.put("awardForm", null);
    given.put("submittedOn", on);
    return new Case(
        "required-documents", given, Set.of("Rule_" + rule), List.of(Map.of("papers", papers)));
  }

  static Stream<Case> all() {
    return Stream.of(
            eligibility(),
            flags(),
            eligibilityWithSeveralRows(),
            eligibilityWithAFactMissing(),
            routes(),
            deadlines(),
            papers(),
            PrizeCases.all())
        .flatMap(cases -> cases);
  }
}
