package vn.vinhdanh.decision;

import java.time.LocalDate;

/**
 * To whom a dossier is forwarded up (trình cấp trên).
 *
 * @param authority as on paper: "Thủ tướng Chính phủ"
 * @param awardForm what is asked for: "Bằng khen của Thủ tướng Chính phủ"
 * @param number    of the tờ trình with which it was sent; null: not sent yet
 */
public record Forwarding(String authority, String awardForm, String number, LocalDate sentOn) {
}
