package vn.vinhdanh.duty;

import java.util.Arrays;

/**
 * A step on the way of a dossier, and which duties bar a person from it: nobody is near to what he works on, and nobody
 * speaks on a dossier in two parts. The same part again, after a supplement or in the next batch, is no second part.
 */
public enum Step {
    /** Handing in a draft or a supplement, and everything that is written into it. */
    NOMINATE(Duty.NEAR),
    REVIEW(Duty.NEAR, Duty.NOMINATED, Duty.APPRAISED),
    APPRAISE(Duty.NEAR, Duty.NOMINATED, Duty.REVIEWED),
    /** Recording what a higher authority has decided. */
    RECORD(Duty.NEAR, Duty.NOMINATED),
    VOTE(Duty.NEAR, Duty.NOMINATED, Duty.REVIEWED, Duty.APPRAISED),
    ENDORSE(Duty.NEAR, Duty.NOMINATED, Duty.REVIEWED, Duty.APPRAISED, Duty.ENDORSED_TOO, Duty.DECIDED),
    ENDORSE_TOO(Duty.NEAR, Duty.NOMINATED, Duty.REVIEWED, Duty.APPRAISED, Duty.ENDORSED, Duty.DECIDED),
    /** Sở Nội vụ puts lines off. */
    REVISE(Duty.NEAR, Duty.NOMINATED),
    DECIDE(Duty.NEAR, Duty.NOMINATED, Duty.REVIEWED, Duty.APPRAISED, Duty.ENDORSED, Duty.ENDORSED_TOO),
    /** Every step of a revocation; who proposed it and who spoke on it before is asked there. */
    REVOKE(Duty.NEAR),
    /** A task on a whole list: its lines are asked one by one. */
    LIST(Duty.LIST_RECUSED),
    SIGN(Duty.LIST_RECUSED, Duty.LIST_SIGNED);

    private final Duty[] barring;

    Step(Duty... barring) {
        this.barring = barring;
    }

    /** Names of the duties that bar from this step, the gravest first. */
    public String[] barring() {
        return Arrays.stream(barring).map(Duty::name).toArray(String[]::new);
    }

    /** Whether it is about a list and not about one dossier. */
    public boolean isOfList() {
        return this == LIST || this == SIGN;
    }
}
