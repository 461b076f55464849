// What the codes of the API are called in the forms: the only Vietnamese texts outside the HTML files.
define([], function () {
  'use strict';

  return {
    kind: { INDIVIDUAL: 'Cá nhân', COLLECTIVE: 'Tập thể', HOUSEHOLD: 'Hộ gia đình' },
    ground: {
      DISCIPLINE: 'Bị xem xét hoặc thi hành kỷ luật', INSPECTION: 'Đang điều tra, thanh tra, kiểm tra',
      COMPLAINT: 'Đang có khiếu nại, tố cáo, thông tin báo chí cần xác minh'
    },
    gender: { MALE: 'Nam', FEMALE: 'Nữ' },
    stage: {
      DRAFT: 'Đang soạn', DISTRICT_REVIEW: 'Cấp huyện xét', APPRAISAL: 'Sở Nội vụ thẩm định',
      SUPPLEMENT: 'Chờ bổ sung', ON_HOLD: 'Tạm hoãn', AWAITING_DECISION: 'Chờ quyết định',
      HIGHER_AUTHORITY: 'Trình cấp trên', AWARDED: 'Đã khen thưởng', DECLINED: 'Không khen thưởng',
      REFUSED: 'Không đề nghị', INELIGIBLE: 'Không đủ điều kiện', GIVEN_DOWN: 'Chuyển cấp dưới',
      WITHDRAWN: 'Đã rút', NOT_SUBMITTED: 'Không nộp', REVOKED: 'Đã thu hồi'
    },
    verdict: {
      ENDORSE: 'Đồng ý trình', RETURN: 'Yêu cầu bổ sung', REJECT: 'Không đề nghị', HOLD: 'Tạm hoãn',
      LIFT: 'Hết tạm hoãn', RETURN_LIST: 'Trả lại danh sách', SIGN: 'Ký danh sách', REVISED: 'Đã rà soát lại'
    },
    agreement: {
      BOTH_ENDORSE: 'hai bên cùng trình', BOTH_OPPOSE: 'hai bên cùng không trình', DIFFER: 'hai bên khác ý kiến',
      INCOMPLETE: 'chưa đủ ý kiến hai bên'
    },
    direct: 'Trình thẳng tỉnh, không qua huyện',
    opinion: { ENDORSE: 'Trình', OPPOSE: 'Không trình' },
    outcome: {
      AWARD: 'Khen thưởng', DECLINE: 'Không khen thưởng', DEFER: 'Chuyển đợt sau',
      FORWARD_UP: 'Trình cấp trên', GIVE_DOWN: 'Chuyển cấp dưới tặng Giấy khen'
    },
    revision: { KEEP: 'Giữ lại', DEFER: 'Chuyển đợt sau' },
    body: {
      HOME_AFFAIRS_LEAD: 'Lãnh đạo Sở Nội vụ', STEERING_COMMITTEE: 'Ban Chỉ đạo',
      CHAIRMAN: 'Chủ tịch', HOME_AFFAIRS: 'Sở Nội vụ'
    },
    revocationKind: { REVOKE: 'Hủy bỏ khen thưởng', CORRECT: 'Đính chính tên' },
    revocationStatus: {
      PREPARED: 'Đang lập', PROPOSED: 'Chờ lãnh đạo Sở Nội vụ', RETURNED: 'Bị trả lại', ENDORSED: 'Chờ Chủ tịch quyết định',
      SIGNED: 'Chờ ban hành', ISSUED: 'Đã ban hành', RETURNING: 'Đã hủy bỏ, đang thu hồi', REVOKED: 'Đã hủy bỏ',
      CORRECTED: 'Đã đính chính', KEPT: 'Giữ nguyên khen thưởng', WITHDRAWN: 'Đã rút'
    },
    revocationVerdict: { PROPOSE: 'Đề nghị', ENDORSE: 'Trình', RETURN: 'Trả lại', REJECT: 'Không đề nghị', SIGN: 'Ký', REFUSE: 'Không ký' },
    revocationPaper: { CONCLUSION: 'Kết luận của cơ quan có thẩm quyền', REQUEST: 'Văn bản đề nghị', PROOF: 'Giấy tờ chứng minh tên đúng', OTHER: 'Giấy tờ khác' },
    revocationSheet: { RETURNED: 'Đã thu lại', DESTROYED: 'Đã tiêu hủy', LOST: 'Bị mất', NOT_HANDED_OVER: 'Chưa trao' },
    revocationProblem: {
      award: 'Hãy chọn khen thưởng.', kind: 'Hãy chọn hủy bỏ hay đính chính.', ground: 'Hãy chọn căn cứ hủy bỏ.',
      requestedBy: 'Hãy ghi cơ quan, đơn vị đề nghị.', amount: 'Hãy ghi số tiền phải thu hồi bằng chữ số; ghi 0 nếu không có.',
      correction: 'Hãy ghi tên đúng của người, tập thể hoặc của đơn vị.', paperType: 'Hãy chọn loại cho từng tệp.',
      CONCLUSION: 'Hãy đính kèm kết luận của cơ quan có thẩm quyền.', PROOF: 'Hãy đính kèm giấy tờ chứng minh tên đúng.',
      outstanding: 'Còn tiền hoặc bằng chưa thu: hãy ghi lần thu, hoặc chọn không thu phần còn lại.'
    },
    ballot: { OPEN: 'Biểu quyết công khai', SECRET: 'Bỏ phiếu kín' },
    choice: { AGREE: 'Đồng ý', DISAGREE: 'Không đồng ý', ABSTAIN: 'Không ý kiến', RECUSED: 'Không tham gia' },
    denominator: { ALL: 'tổng số thành viên', PRESENT: 'số thành viên tham gia' },
    tie: { NOT_PASSED: 'ngang nhau là không đạt', PASSED: 'ngang nhau là đạt', CHAIR: 'ngang nhau thì theo phiếu của chủ trì' },
    councilRole: { CHAIR: 'Chủ trì', SECRETARY: 'Thư ký', MEMBER: 'Thành viên' },
    attendance: { PRESENT: 'Đã bỏ phiếu', WRITTEN: 'Ý kiến bằng văn bản', ABSENT: 'Vắng mặt', WAITING: 'Chưa bỏ phiếu' },
    batchStatus: {
      PLANNED: 'Chưa mở', OPEN: 'Đang nhận hồ sơ', CLOSED: 'Đã đóng nhận', COMPILED: 'Đã tổng hợp danh sách',
      DECIDED: 'Đã có quyết định', EMPTY: 'Không có hồ sơ'
    },
    listStatus: {
      VOTING: 'Hội đồng đang xét', ENDORSING: 'Đang lấy ý kiến trình', DECIDING: 'Chờ Chủ tịch quyết định', REVISING: 'Đang rà soát lại',
      SIGNED: 'Đã ký', ISSUED: 'Đã ban hành', ANNOUNCED: 'Đã thông báo', EMPTY: 'Không còn hồ sơ'
    },
    paper: {
      TO_TRINH: 'Tờ trình', BAO_CAO_THANH_TICH: 'Báo cáo thành tích', BIEN_BAN: 'Biên bản họp xét',
      BAO_CAO_TOM_TAT: 'Báo cáo tóm tắt', XAC_NHAN: 'Giấy xác nhận', KHAC: 'Giấy tờ khác'
    },
    paperChange: { ADDED: 'Mới thêm', REPLACED: 'Đã thay', REMOVED: 'Đã bỏ', KEPT: 'Giữ nguyên' },
    due: { ahead: 'hết ngày {0}', today: 'hết ngày {0} (hôm nay)', overdue: 'hết ngày {0} (quá hạn)' },
    sureness: { CERTAIN: 'Trùng số CCCD', PROBABLE: 'Có thể trùng', HINT: 'Giống tên' },
    resolved: { KEEP: 'Giữ hồ sơ', WITHDRAW: 'Rút vì trùng', MERGE: 'Gộp hồ sơ' },
    resolution: {
      unit: { KEEP: 'Vẫn đề nghị', WITHDRAW: 'Rút hồ sơ này' },
      reviewer: { KEEP: 'Giữ hồ sơ này', WITHDRAW: 'Đóng hồ sơ này vì trùng', MERGE: 'Gộp hồ sơ này vào hồ sơ kia, ghi cả hai đơn vị' }
    },
    duplicates: {
      hints: 'Chỉ giống tên', history: 'Các lần đề nghị trước', name: 'Họ tên, tên tập thể', birthYear: 'Năm sinh', citizenId: 'Số CCCD',
      position: 'Chức vụ', workplace: 'Nơi công tác', unit: 'Đơn vị đề nghị', content: 'Nội dung', awardForm: 'Hình thức',
      period: 'Lập thành tích', achievement: 'Thành tích', stage: 'Tình trạng'
    },
    rowState: {
      INVALID: 'Có lỗi', DRAFT: 'Thành bản nháp', KNOWN: 'Đã có từ trước', VALID: 'Nộp ngay được'
    },
    importStatus: { CHECKED: 'Đã kiểm tra, chờ xác nhận', RUNNING: 'Đang lập hồ sơ', DONE: 'Đã xong', ABANDONED: 'Đã bỏ' },
    error: {
      offline: 'Không kết nối được với máy chủ. Nội dung đã nhập vẫn còn trên màn hình; hãy thử lại sau ít phút.',
      signedOut: 'Phiên làm việc đã hết. Hãy đăng nhập lại ở một thẻ khác của trình duyệt rồi thử lại; nội dung đã nhập vẫn còn đây.',
      forbidden: 'Tài khoản này không được làm việc đó, hoặc phiên làm việc đã hết.',
      notFound: 'Không tìm thấy, hoặc tài khoản này không được xem.',
      tooLarge: 'Tệp quá lớn.',
      unknown: 'Máy chủ gặp lỗi. Nội dung đã nhập vẫn còn trên màn hình; hãy thử lại.'
    },
    problem: {
      verdict: 'Hãy chọn ý kiến. Không có ý kiến nào được chọn sẵn.',
      reason: 'Phải nêu lý do.',
      reasonTooLong: 'Lý do dài quá 2.000 ký tự.',
      date: 'Ngày phải có thật và viết dạng ngày/tháng/năm, ví dụ 31/12/2021.',
      dateNeeded: 'Hãy nhập ngày.',
      uploading: 'Đang tải tệp lên, hãy chờ xong rồi bấm lại.',
      choose: 'Hãy chọn kết quả.',
      action: 'Hãy chọn việc cần làm. Không có việc nào được chọn sẵn.',
      confirm: 'Hãy đánh dấu xác nhận.',
      number: 'Hãy nhập số quyết định.',
      missing: 'Hồ sơ còn thiếu các mục nêu trong khung vàng phía trên.',
      unsaved: 'Chưa lưu được nội dung vừa nhập; xem thông báo ở đầu biểu mẫu.',
      linesWithoutOpinion: 'Còn dòng chưa có ý kiến của cơ quan anh/chị.',
      linesWithoutOutcome: 'Còn dòng chưa có kết quả.',
      movement: 'Hãy chọn phong trào.',
      unit: 'Hãy chọn đơn vị đề nghị.',
      kind: 'Hãy chọn đề nghị cho cá nhân, tập thể hay hộ gia đình.',
      name: 'Hãy nhập tên người, tập thể được đề nghị.',
      list: 'Hãy chọn tệp danh sách.',
      fileChanged: 'Tệp đã được sửa, di chuyển hoặc đang bị chương trình khác giữ sau khi chọn. Hãy lưu, đóng tệp rồi chọn lại.',
      notSent: 'Tệp vừa chọn chưa được tải lên: hãy bấm “Tải lên và kiểm tra lại”, hoặc bỏ tệp đó.',
      nothingToCreate: 'Không có dòng nào lập được hồ sơ. Hãy tải lên bản đã sửa, hoặc bỏ lần nhập này.',
      allOrNothing: 'Đã chọn “Tất cả hoặc không” mà danh sách còn dòng lỗi. Hãy sửa hết lỗi, hoặc bỏ lựa chọn đó rồi kiểm tra lại.',
      councilChair: 'Hãy chọn người chủ trì.',
      councilSecretary: 'Hãy chọn thư ký.',
      councilTwo: 'Thư ký và người chủ trì phải là hai người.',
      councilUndecided: 'Còn dòng chưa chọn. Không có lựa chọn nào được đặt sẵn.',
      signer: 'Hãy nhập họ tên người ký.',
      capacity: 'Hãy chọn tư cách ký.',
      movementCode: 'Mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối.',
      movementTitle: 'Hãy nhập tên phong trào.',
      issuer: 'Hãy nhập mã cơ quan phát động.',
      contents: 'Mỗi nội dung cần mã và tên.',
      awardForms: 'Mỗi hình thức cần mã, tên và ít nhất một đối tượng.',
      batches: 'Mỗi đợt cần ngày bắt đầu nhận hồ sơ, viết dạng ngày/tháng/năm.',
      quotas: 'Mỗi hạn mức cần đối tượng và một số, 0 hoặc lớn hơn.',
      doubled: 'Hai dòng có cùng một mã.',
      overlapping: 'Các đợt chồng lên nhau: mỗi đợt phải đóng trước khi đợt sau mở, và đóng sau khi mở.'
    }
  };
});
