package vn.vinhdanh.certificate;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts an award into the words of its certificate. */
@Component
class CertificateTexts {

    /** What a field's text may ask for. */
    static final List<String> PLACEHOLDERS = List.of("ten", "chuc_vu_don_vi", "chuc_vu", "don_vi", "thanh_tich_khen",
            "thanh_tich", "noi_dung", "phong_trao", "so_quyet_dinh", "ngay_quyet_dinh", "so_vang", "so_bang",
            "dia_danh_ngay_thang", "chuc_vu_ky", "nguoi_ky", "ma_tra_cuu");

    /** A longer achievement is told in the dossier; the sheet has room for a sentence. */
    private static final int LONGEST_MERIT = 400;

    private final PaperWords words;

    CertificateTexts(PaperWords words) {
        this.words = words;
    }

    /** By placeholder; what an award does not have is empty. */
    Map<String, String> of(Certificate award, Authority authority) {
        Map<String, String> texts = new HashMap<>();
        texts.put("ten", name(award));
        texts.put("chuc_vu_don_vi", position(award));
        texts.put("chuc_vu", award.position());
        texts.put("don_vi", award.unitName());
        texts.put("thanh_tich_khen", merit(award));
        texts.put("thanh_tich", award.achievement());
        texts.put("noi_dung", award.contentTitle());
        texts.put("phong_trao", award.movementTitle());
        texts.put("so_quyet_dinh", award.decisionNumber());
        texts.put("ngay_quyet_dinh", "%02d/%02d/%d".formatted(award.date().getDayOfMonth(),
                award.date().getMonthValue(), award.date().getYear()));
        texts.put("so_vang", String.valueOf(award.serial()));
        texts.put("so_bang", award.certificateNumber());
        texts.put("dia_danh_ngay_thang", words.say("date", authority.place(),
                "%02d".formatted(award.date().getDayOfMonth()), month(award.date()), award.date().getYear()));
        texts.put("chuc_vu_ky", capacity(award, authority));
        texts.put("nguoi_ky", award.signer());
        texts.put("ma_tra_cuu", award.verificationCode());
        texts.replaceAll((key, text) -> clean(text));
        return texts;
    }

    /** Days below ten and the first two months have a nought before them (Nghị định 30/2020/NĐ-CP). */
    private static String month(LocalDate date) {
        return date.getMonthValue() <= 2 ? "0" + date.getMonthValue() : String.valueOf(date.getMonthValue());
    }

    private String name(Certificate award) {
        if (words.begins(award.recipient(), "addressed")) {
            return award.recipient();
        }
        String gender = award.gender() == null ? "" : award.gender();
        return switch (award.kind()) {
            case "INDIVIDUAL" -> switch (gender) {
                case "MALE" -> words.say("man", award.recipient());
                case "FEMALE" -> words.say("woman", award.recipient());
                default -> award.recipient();
            };
            case "HOUSEHOLD" -> switch (gender) {
                case "MALE" -> words.say("household.man", award.recipient());
                case "FEMALE" -> words.say("household.woman", award.recipient());
                default -> words.say("household", award.recipient());
            };
            default -> award.recipient();
        };
    }

    /** A person's office and workplace; for a collective and a household where it belongs. Nothing is said twice. */
    private static String position(Certificate award) {
        String place = blank(award.workplace()) ? award.unitName() : award.workplace();
        if (place.equalsIgnoreCase(award.recipient())) {
            place = award.unitName().equalsIgnoreCase(award.recipient()) ? "" : award.unitName();
        }
        boolean office = award.kind().equals("INDIVIDUAL") && !blank(award.position());
        return !office ? place : place.isEmpty() ? award.position() : award.position() + ", " + place;
    }

    private String merit(Certificate award) {
        String achievement = award.achievement();
        if (award.urgent() && !blank(achievement) && achievement.length() <= LONGEST_MERIT) {
            return words.say("merit.urgent", achievement.strip());
        }
        String title = award.movementTitle();
        boolean saysItself = words.begins(title, "movement");
        String key = (saysItself ? "merit.movement" : "merit") + (blank(award.contentTitle()) ? "" : ".content");
        return words.say(key, saysItself
                ? title.substring(0, 1).toLowerCase(PaperWords.VIETNAMESE) + title.substring(1) : title,
                award.contentTitle());
    }

    private String capacity(Certificate award, Authority authority) {
        String title = authority.title();
        return "KT_CHU_TICH".equals(award.capacity())
                ? words.say("for", title.toUpperCase(PaperWords.VIETNAMESE)) + "\n"
                        + words.say("vice", title).toUpperCase(PaperWords.VIETNAMESE)
                : title.toUpperCase(PaperWords.VIETNAMESE);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String clean(String text) {
        return text == null ? "" : Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }
}
