package vn.vinhdanh.signature;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.vinhdanh.document.PdfSigner;

/** Signs an issued paper by the first service that signs for its issuer; without one, papers stay unsigned. */
@Service
class IssuedPaperSigner implements PdfSigner {

    private final List<SigningService> services;

    IssuedPaperSigner(List<SigningService> services) {
        this.services = List.copyOf(services);
    }

    @Override
    public Optional<byte[]> sign(String issuer, byte[] pdf, String reason) {
        return services.stream().filter(service -> service.signsFor(issuer)).findFirst()
                .map(service -> service.sign(issuer, pdf, reason));
    }
}
