package vn.vinhdanh.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.vinhdanh.nomination.CreateDraft;
import vn.vinhdanh.nomination.DossierAccess;
import vn.vinhdanh.nomination.DossierFilter;
import vn.vinhdanh.nomination.DossierRow;
import vn.vinhdanh.nomination.EvidenceType;
import vn.vinhdanh.nomination.FindDossiers;
import vn.vinhdanh.nomination.Nominate;
import vn.vinhdanh.nomination.Nomination;
import vn.vinhdanh.nomination.Papers.Upload;
import vn.vinhdanh.nomination.SaveDossier;
import vn.vinhdanh.nomination.Stage;
import vn.vinhdanh.nomination.SubmitDossier;
import vn.vinhdanh.nomination.WithdrawDossier;
import vn.vinhdanh.refusal.Refusal;

/** Dossiers: drafts, submission, withdrawal, and what became of them. */
@RestController
@RequestMapping("/api/nominations")
@Tag(name = "nominations")
class NominationsController {

    private final CreateDraft createDraft;
    private final Nominate nominate;
    private final SaveDossier saveDossier;
    private final SubmitDossier submitDossier;
    private final WithdrawDossier withdrawDossier;
    private final FindDossiers findDossiers;
    private final DossierAccess access;
    private final DossierViews views;

    NominationsController(CreateDraft createDraft, Nominate nominate, SaveDossier saveDossier,
                          SubmitDossier submitDossier, WithdrawDossier withdrawDossier, FindDossiers findDossiers,
                          DossierAccess access, DossierViews views) {
        this.createDraft = createDraft;
        this.nominate = nominate;
        this.saveDossier = saveDossier;
        this.submitDossier = submitDossier;
        this.withdrawDossier = withdrawDossier;
        this.findDossiers = findDossiers;
        this.access = access;
        this.views = views;
    }

    @PostMapping
    @Operation(summary = "Creates a draft. The same Idempotency-Key of the same unit gives the first dossier again.")
    ResponseEntity<DossierView> create(@RequestBody NominationRequest request,
                                       @RequestHeader(name = "Idempotency-Key",
                                               required = false) String idempotencyKey) {
        Nomination draft = createDraft.handle(request.form(), idempotencyKey);
        return ResponseEntity.created(URI.create("/api/nominations/" + draft.code())).body(views.of(draft));
    }

    @PostMapping(path = "/submission", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "A whole dossier in one request, for other systems: its draft, its papers and its submission, "
            + "all of it or nothing. dossier: as for a draft, a part of type application/json. The same "
            + "Idempotency-Key of the same unit gives the first dossier again.")
    ResponseEntity<DossierView> nominate(@RequestPart NominationRequest dossier,
            @RequestPart(required = false) List<MultipartFile> toTrinh,
            @RequestPart(required = false) List<MultipartFile> baoCaoThanhTich,
            @RequestPart(required = false) List<MultipartFile> bienBan,
            @RequestPart(required = false) List<MultipartFile> baoCaoTomTat,
            @RequestPart(required = false) List<MultipartFile> xacNhan,
            @RequestPart(required = false) List<MultipartFile> khac,
            @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey) {
        List<Upload> papers = Stream.of(uploads("toTrinh", EvidenceType.TO_TRINH, toTrinh),
                uploads("baoCaoThanhTich", EvidenceType.BAO_CAO_THANH_TICH, baoCaoThanhTich),
                uploads("bienBan", EvidenceType.BIEN_BAN, bienBan),
                uploads("baoCaoTomTat", EvidenceType.BAO_CAO_TOM_TAT, baoCaoTomTat),
                uploads("xacNhan", EvidenceType.XAC_NHAN, xacNhan), uploads("khac", EvidenceType.KHAC, khac))
                .flatMap(of -> of).toList();
        Nomination submitted = nominate.handle(dossier.form(), papers, idempotencyKey);
        return ResponseEntity.created(URI.create("/api/nominations/" + submitted.code())).body(views.of(submitted));
    }

    private static Stream<Upload> uploads(String part, EvidenceType type, List<MultipartFile> files) {
        // A form sends a field without a chosen file as an empty one without a name.
        return files == null ? Stream.empty() : files.stream()
                .filter(file -> !file.isEmpty() || StringUtils.hasLength(file.getOriginalFilename()))
                .map(file -> new Upload(part, type, file.getOriginalFilename(), file.getSize(), file));
    }

    @PutMapping("/{code}")
    @Operation(summary = "Saves a draft, or a dossier that is being supplemented, over the version it was read with.")
    DossierView save(@PathVariable String code, @RequestBody NominationRequest request) {
        if (request.version() == null) {
            throw Refusal.invalid("version", "nomination.version.missing");
        }
        return views.of(saveDossier.handle(code, request.version(), request.form()));
    }

    @PostMapping("/{code}/submission")
    @Operation(summary = "Hands the dossier in; the instant fixes its batch. What is missing is "
            + "named, and nothing changes.")
    DossierView submit(@PathVariable String code) {
        return views.of(submitDossier.handle(code));
    }

    /** @param reason required, at most 2,000 characters */
    record Withdrawal(String reason) {
    }

    @PostMapping("/{code}/withdrawal")
    @Operation(summary = "Takes the dossier back, until the list it stands on is signed.")
    DossierView withdraw(@PathVariable String code, @RequestBody Withdrawal withdrawal) {
        return views.of(withdrawDossier.handle(code, withdrawal.reason()));
    }

    @GetMapping("/{code}")
    @Operation(summary = "The whole dossier.")
    DossierView get(@PathVariable String code) {
        return views.of(access.toSee(code));
    }

    @GetMapping
    @Operation(summary = "The dossiers that the caller may see, newest first; q ignores case and diacritics, "
            + "lowerAward is OPEN, GIVEN or DECLINED for those given down.")
    PageOf<DossierRow> list(@RequestParam(required = false) String movement,
                            @RequestParam(required = false) Integer batch, @RequestParam(required = false) Stage stage,
                            @RequestParam(required = false) String unit, @RequestParam(required = false) String q,
                            @RequestParam(required = false) String lowerAward,
                            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        PageOf.Request request = new PageOf.Request(page, size);
        DossierFilter filter = new DossierFilter(movement, batch, stage, unit, q, lowerAward);
        return request.of(findDossiers.page(filter, request.page(), request.size()), findDossiers.count(filter));
    }
}
