package vn.vinhdanh.statistics;

import vn.vinhdanh.nomination.Stage;

/**
 * How long dossiers stayed at a stage, in days of 24 hours, several visits of one dossier added up.
 *
 * @param dossiers that have left the stage
 * @param median   half of them were faster
 * @param slowest  nine of ten were faster
 */
public record StageTime(Stage stage, long dossiers, double average, double median, double slowest) {
}
