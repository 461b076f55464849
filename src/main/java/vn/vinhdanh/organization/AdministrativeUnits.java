package vn.vinhdanh.organization;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.vinhdanh.catalogue.CatalogueFiles;
import vn.vinhdanh.catalogue.Entry;
import vn.vinhdanh.catalogue.Mistake;
import vn.vinhdanh.catalogue.Mistakes;

/**
 * Turns a province of {@code units/*.csv} (code, parent_code, level, kind, name, full_name) into units: districts,
 * which nominate directly, and communes, which their district reviews where the table has districts.
 */
@Component
class AdministrativeUnits {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** From a commune by its district to the province; rows that name each other in a circle go no further. */
    private static final int TIERS = 2;

    private final CatalogueFiles files;

    AdministrativeUnits(CatalogueFiles files) {
        this.files = files;
    }

    /** A row of the table with the line it stands on. */
    private record Row(int line, String code, String parent, String level, String fullName) {
    }

    List<WrittenUnit> read(Entry entry, String domain, Mistakes mistakes) {
        String name = entry.text("file");
        String province = entry.text("province");
        LocalDate from = entry.date("from");
        LocalDate to = entry.optionalDate("to");
        entry.finish();
        if (name == null || province == null) {
            return List.of();
        }
        String file = "units/" + name;
        Optional<String> text = files.text(file);
        if (text.isEmpty()) {
            entry.wrong("file", "catalogue.file.missing", file);
            return List.of();
        }
        Map<String, Row> rows = rows(file, text.get(), mistakes);
        if (!rows.containsKey(province)) {
            entry.wrong("province", "organization.province.unknown", province, file);
            return List.of();
        }
        List<WrittenUnit> units = new ArrayList<>();
        for (Row row : rows.values()) {
            Row parent = rows.get(row.parent());
            boolean district = "DISTRICT".equals(row.level());
            boolean here = !"PROVINCE".equals(row.level()) && province.equals(provinceOf(row, rows));
            if (here) {
                units.add(new WrittenUnit(file, row.line(), row.code(),
                        district ? row.fullName() : row.fullName() + ", " + inSentence(parent.fullName()),
                        district ? UnitLevel.DISTRICT : UnitLevel.COMMUNE,
                        "DISTRICT".equals(parent.level()) ? parent.code() : null,
                        row.code() + "@" + domain, from, to));
            }
        }
        return units;
    }

    private static String provinceOf(Row row, Map<String, Row> rows) {
        Row top = row;
        for (int tier = 0; tier < TIERS && top != null && !"PROVINCE".equals(top.level()); tier++) {
            top = rows.get(top.parent());
        }
        return top == null ? null : top.code();
    }

    private static Map<String, Row> rows(String file, String text, Mistakes mistakes) {
        Map<String, Row> rows = new LinkedHashMap<>();
        try (MappingIterator<Map<String, String>> lines = new CsvMapper().readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader()).readValues(text)) {
            for (int line = 2; lines.hasNext(); line++) {
                Map<String, String> row = lines.next();
                Row read = new Row(line, row.get("code"), row.get("parent_code"),
                        row.get("level"), row.get("full_name"));
                if (read.code() == null || read.level() == null || read.fullName() == null) {
                    mistakes.add(new Mistake(file, line, "line " + line, "organization.table.columns"));
                } else if (rows.put(read.code(), read) != null) {
                    mistakes.add(new Mistake(file, line, "line " + line, "organization.unit.twice", read.code()));
                }
            }
            rows.values().stream().filter(r -> !"PROVINCE".equals(r.level()) && !rows.containsKey(r.parent()))
                    .forEach(r -> mistakes.add(new Mistake(file, r.line(), "line " + r.line(),
                            "organization.district.unknown", String.valueOf(r.parent()))));
        } catch (IOException e) {
            mistakes.add(new Mistake(file, 1, "", "organization.table.columns"));
        }
        return rows;
    }

    /** "Huyện Mỹ Xuyên" after a comma: "huyện Mỹ Xuyên". */
    private static String inSentence(String name) {
        return name.substring(0, 1).toLowerCase(VIETNAMESE) + name.substring(1);
    }
}
