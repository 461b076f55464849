package vn.vinhdanh.retention;

import java.util.List;

/** The engine's side of a hold: its own clean-up removes the history of a process when its removal time has come. */
public interface HistoryHolds {

    /**
     * Takes the removal time from processes that are held now, and gives it back to those that no longer are. To be
     * called again and again: it finds what differs.
     *
     * @param held codes of dossiers and movements under a hold
     */
    void follow(List<String> held);
}
