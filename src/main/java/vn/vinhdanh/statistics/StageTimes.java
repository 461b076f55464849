package vn.vinhdanh.statistics;

import java.util.List;
import vn.vinhdanh.organization.Scope;

/** Knows from the processes how long dossiers stayed where. */
public interface StageTimes {

    /** For the submitted dossiers of the selection that the scope covers; a stage that nobody has left is not there. */
    List<StageTime> of(Selection selection, Scope scope);
}
