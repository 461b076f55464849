package vn.vinhdanh.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** The catalogue cannot be used as it is; nothing of it was stored. */
public class InvalidCatalogueException extends RuntimeException {

    private final transient List<Mistake> mistakes;

    public InvalidCatalogueException(List<Mistake> mistakes) {
        super(mistakes.stream().map(m -> m.file() + ":" + m.line() + " " + m.key()).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
