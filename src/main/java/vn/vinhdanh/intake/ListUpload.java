package vn.vinhdanh.intake;

import java.nio.file.Path;

/**
 * What came with a request; files are null where they were left out.
 *
 * @param list    the Excel file
 * @param toTrinh for every dossier
 * @param bienBan for every dossier
 * @param papers  a zip of reports named by STT
 */
public record ListUpload(File list, File toTrinh, File bienBan, File papers) {

    /** @param name as the sender called it */
    public record File(String name, Path path) {
    }
}
