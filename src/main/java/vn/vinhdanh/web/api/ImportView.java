package vn.vinhdanh.web.api;

import java.time.Instant;
import java.util.List;
import vn.vinhdanh.duplicate.Sureness;
import vn.vinhdanh.intake.ImportStatus;
import vn.vinhdanh.intake.RowState;

/**
 * A list from Excel, as a caller who may see it reads it.
 *
 * @param rows         nominees: the valid (new), the invalid and the known ones
 * @param drafts       of the valid: those that stay drafts, since something is missing
 * @param known        rows whose dossier exists from an earlier list
 * @param problems     the first 200, of all {@code problemCount}
 * @param duplicates   the first 200 of all {@code duplicateCount}, the surest first
 * @param done         rows made into dossiers so far
 * @param created      codes of the first 200 of them
 * @param inProcess    whether its process was started: else nobody is asked to confirm it
 */
record ImportView(long id, String code, ImportStatus status, String movement, String movementTitle, UnitView unit,
                  String fileName, String createdBy, String createdByName, Instant createdAt, Instant finishedAt,
                  Boolean exclusionDeclared, boolean submit, boolean allOrNothing, int rows, int valid, int invalid,
                  int drafts, int known, int problemCount, List<ProblemView> problems,
                  List<DuplicateView> duplicates, int duplicateCount, PapersView papers, int done, int submitted,
                  int failed, List<String> created, boolean inProcess) {

    record UnitView(String code, String name) {
    }

    /** One of several lists: the same without what is said of single rows and papers. */
    record Line(long id, String code, ImportStatus status, String movement, String movementTitle, UnitView unit,
                String fileName, String createdBy, String createdByName, Instant createdAt, Instant finishedAt,
                int rows, int valid, int invalid, int drafts, int known, int problemCount, int duplicateCount,
                int done, int submitted, int failed, boolean inProcess) {
    }

    /**
     * @param row    number in Excel
     * @param column heading, or null where the whole row is meant
     * @param cell   address, or null
     */
    record ProblemView(int row, String column, String cell, String message) {
    }

    /** @param code of the other dossier, or null where another row of the list is meant */
    record DuplicateView(int row, Sureness sureness, String message, String code) {
    }

    /**
     * @param toTrinh   file name of the tờ trình for every dossier, or null
     * @param bienBan   file name of the biên bản for every dossier, or null
     * @param reports   how many reports came in the zip
     * @param unmatched names of those that belong to no row
     */
    record PapersView(String toTrinh, String bienBan, int reports, List<String> unmatched) {
    }

    /**
     * @param row      number in Excel
     * @param problems what is wrong with its cells
     * @param messages that, and all else that is to be said of the row
     */
    record RowLine(int row, String stt, String name, RowState state, String code, List<ProblemView> problems,
                   List<String> messages) {
    }

    /** What a dry run found; nothing was saved. All problems and duplicates are named. */
    record DryRun(int rows, int valid, int invalid, int drafts, int known, List<String> created,
                  List<ProblemView> problems, List<DuplicateView> duplicates, PapersView papers) {
    }
}
