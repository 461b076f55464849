package vn.vinhdanh.certificate;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Certificates without an application around them. */
final class CertificateSamples {

    static final Authority AUTHORITY = new Authority("Chủ tịch", "Ủy ban nhân dân tỉnh Sóc Trăng", "Sóc Trăng");
    static final String ADDRESS = "https://khenthuong.soctrang.example/public/verify/";
    static final PaperWords WORDS = new PaperWords();
    static final CertificateTexts TEXTS = new CertificateTexts(WORDS);

    private CertificateSamples() {
    }

    static Certificate person(String name, String gender, int serial) {
        return of("INDIVIDUAL", name, gender, "Trạm trưởng", "Trạm Y tế xã Hòa Tú 1, huyện Mỹ Xuyên", serial,
                "CHU_TICH");
    }

    static Certificate of(String kind, String name, String gender, String position, String workplace, int serial,
            String capacity) {
        return new Certificate("soc-trang-2021-%06d".formatted(serial), "soc-trang", kind, gender, name, position,
                workplace, "Trung tâm Y tế huyện Mỹ Xuyên",
                "Sóc Trăng đoàn kết, chung sức, đồng lòng thi đua phòng, chống và chiến thắng đại dịch Covid-19",
                "Công tác phòng, chống dịch bệnh", "BANG_KHEN", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
                "Trực chốt 60 ngày liền", false, "VALID", 1L, "3021/QĐ-UBND", LocalDate.of(2022, 1, 5),
                "Trần Văn Lâu", capacity, serial, "soc-trang-2022-%06d".formatted(serial),
                "A1B2C3D4E5F6%08d".formatted(serial), true);
    }

    static Layout layout() {
        try {
            return new ObjectMapper().readValue(new ClassPathResource("certificate/layout.json").getInputStream(),
                    Layout.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CertificateBook.Leaf leaf(Certificate award) {
        return leaf(award, layout());
    }

    static CertificateBook.Leaf leaf(Certificate award, Layout layout) {
        return new CertificateBook.Leaf(layout, TEXTS.of(award, AUTHORITY), ADDRESS + award.verificationCode(),
                AUTHORITY, award.awardFormTitle());
    }

    static CertificateBook book() {
        return new CertificateBook(new Heading(WORDS), "3021/QĐ-UBND");
    }

    static void write(Path file, Mode mode, PrinterProfile printer, List<Certificate> awards) {
        try (CertificateBook book = book()) {
            awards.forEach(award -> book.add(leaf(award), mode, printer));
            book.save(file);
        }
    }
}
