package vn.vinhdanh.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import vn.vinhdanh.document.Letterhead.Paper;
import vn.vinhdanh.movement.Movements;

/** Made-up data to look at a template with, from {@code papers/sample.properties}; the heading is the issuer's own. */
@Component
class SampleData {

    private static final int ROWS = 3;

    private final Letterhead letterhead;
    private final Movements movements;
    private final Properties samples;

    SampleData(Letterhead letterhead, Movements movements) {
        this.letterhead = letterhead;
        this.movements = movements;
        try {
            samples = PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new ClassPathResource("papers/sample.properties"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DocumentData of(String issuer, DocumentKind kind) {
        Map<String, String> texts = new LinkedHashMap<>();
        kind.placeholders().forEach(placeholder -> texts.put(placeholder, samples.getProperty(placeholder, "")));
        movements.all().stream().filter(movement -> movement.issuer().equals(issuer)).findFirst()
                .ifPresent(movement -> texts.putAll(letterhead.of(
                        new Paper(kind, movement.code(), 1, true, Signature.NONE))));
        texts.put("nguoi_ky", samples.getProperty("nguoi_ky"));
        Map<String, DocumentData.Rows> tables = new LinkedHashMap<>();
        kind.tables().forEach((table, columns) -> tables.put(table, consumer -> {
            consumer.accept(Map.of(DocumentData.HEADING, samples.getProperty("row." + DocumentData.HEADING)));
            for (int i = 0; i < ROWS; i++) {
                consumer.accept(row(columns, i));
            }
        }));
        return new DocumentData(kind, issuer, texts, tables);
    }

    private Map<String, String> row(List<String> columns, int number) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String column : columns) {
            String[] cells = samples.getProperty("row." + column, "").split("\\|", -1);
            row.put(column, column.equals("stt") ? String.valueOf(number + 1) : cells[number % cells.length]);
        }
        return row;
    }
}
