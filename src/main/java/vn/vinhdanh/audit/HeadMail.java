package vn.vinhdanh.audit;

/** Tells somebody by mail where a chain stands. */
public interface HeadMail {

    /** Writes the mail into the outbox, once for each head and address. */
    void tell(DailyHeads.Told head, String address);
}
