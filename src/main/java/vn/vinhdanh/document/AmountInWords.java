package vn.vinhdanh.document;

import org.springframework.stereotype.Component;

/** An amount of money as papers write it out: 1490000 is "Một triệu bốn trăm chín mươi nghìn đồng". */
@Component
public class AmountInWords {

    private static final long BILLION = 1_000_000_000L;

    private final PaperTexts texts;
    private final String[] digits;

    public AmountInWords(PaperTexts texts) {
        this.texts = texts;
        this.digits = texts.text("words.digits").split(" ");
    }

    /** @param dong not negative */
    public String of(long dong) {
        if (dong < 0) {
            throw new IllegalArgumentException("A negative amount: " + dong);
        }
        String words = dong == 0 ? digits[0] : number(dong, false);
        return words.substring(0, 1).toUpperCase(PaperTexts.VIETNAMESE) + words.substring(1) + " "
                + texts.text("words.dong");
    }

    /** @param follows whether a larger unit was read before, so that the hundreds are read though they are none */
    private String number(long value, boolean follows) {
        StringBuilder words = new StringBuilder();
        if (value >= BILLION) {
            append(words, number(value / BILLION, follows) + " " + texts.text("words.billion"));
        }
        int rest = (int) (value % BILLION);
        appendGroup(words, rest / 1_000_000, "words.million", follows);
        appendGroup(words, rest / 1_000 % 1_000, "words.thousand", follows);
        appendGroup(words, rest % 1_000, null, follows);
        return words.toString();
    }

    private void appendGroup(StringBuilder words, int group, String unit, boolean follows) {
        if (group > 0) {
            append(words, group(group, follows || !words.isEmpty())
                    + (unit == null ? "" : " " + texts.text(unit)));
        }
    }

    private String group(int value, boolean follows) {
        StringBuilder words = new StringBuilder();
        int tens = value / 10 % 10;
        int ones = value % 10;
        if (value >= 100 || follows) {
            append(words, digits[value / 100] + " " + texts.text("words.hundred"));
        }
        if (tens == 1) {
            append(words, texts.text("words.ten"));
        } else if (tens > 1) {
            append(words, digits[tens] + " " + texts.text("words.tens"));
        } else if (ones > 0 && !words.isEmpty()) {
            append(words, texts.text("words.and"));
        }
        if (ones > 0) {
            append(words, one(tens, ones));
        }
        return words.toString();
    }

    /** 21 ends in mốt, 15 and 25 in lăm. */
    private String one(int tens, int ones) {
        if (ones == 1 && tens > 1) {
            return texts.text("words.one-after-tens");
        }
        return ones == 5 && tens > 0 ? texts.text("words.five-after-tens") : digits[ones];
    }

    private static void append(StringBuilder words, String more) {
        words.append(words.isEmpty() ? "" : " ").append(more);
    }
}
