package vn.vinhdanh.certificate;

import java.util.EnumMap;
import java.util.Map;

/**
 * The sheet and where each field goes on it. Size and form of a Bằng khen are set by decree (NĐ 85/2014/NĐ-CP and what
 * followed it), and printers of sheets differ: so it is data.
 *
 * @param width  of the sheet, mm
 * @param height of the sheet, mm
 */
public record Layout(double width, double height, Map<CertificateField, FieldBox> fields) {

    public FieldBox box(CertificateField field) {
        return fields.get(field);
    }

    /** This, with the boxes of another where it has none. */
    Layout completedBy(Layout other) {
        Map<CertificateField, FieldBox> all = new EnumMap<>(CertificateField.class);
        all.putAll(other.fields);
        if (fields != null) {
            fields.forEach((field, box) -> all.computeIfPresent(field, (f, theirs) -> box == null ? theirs : box));
        }
        return new Layout(width, height, all);
    }
}
