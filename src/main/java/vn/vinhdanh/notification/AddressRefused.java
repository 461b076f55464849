package vn.vinhdanh.notification;

/** There is no address to send to, or none that is a mail address. */
class AddressRefused extends RuntimeException {

    AddressRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
