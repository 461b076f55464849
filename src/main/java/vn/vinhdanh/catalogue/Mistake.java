package vn.vinhdanh.catalogue;

/**
 * One thing that is wrong in the catalogue.
 *
 * @param file name below the catalogue's folder: {@code movements/soc-trang-2021.yaml}
 * @param line from 1
 * @param path place in the file: {@code batches[1].opens}
 * @param key  message key
 * @param args arguments of the message
 */
public record Mistake(String file, int line, String path, String key, Object... args) {
}
