/// A name for the long tail of procedures, composed of an action, an object of the field and a
/// case. `place` counts up within one field of one agency; each place gives another name.
func procedureName(field: String, place: Int, suffix: String) -> String {
  let objects = fieldObjects[field] ?? ["hồ sơ"]
  let object = objects[place % objects.count]
  let action = actions[place / objects.count % actions.count]
  let variant = variants[place / objects.count / actions.count % variants.count]
  return action + " " + object + variant + suffix
}

private let actions = [
  "Cấp", "Cấp lại", "Gia hạn", "Điều chỉnh", "Thẩm định hồ sơ cấp", "Sửa đổi, bổ sung",
  "Thu hồi", "Xác nhận", "Công nhận", "Đổi", "Tạm dừng hiệu lực", "Chấm dứt hiệu lực",
]

private let variants = [
  "", " (trường hợp mất, hỏng)", " đối với tổ chức", " đối với hộ gia đình, cá nhân",
  " có yếu tố nước ngoài", " theo cơ chế liên thông", " lần đầu", " theo thủ tục rút gọn",
]

private let fieldObjects: [String: [String]] = [
  "Đất đai": [
    "Giấy chứng nhận quyền sử dụng đất", "quyết định giao đất, cho thuê đất",
    "phương án sử dụng đất đai",
  ],
  "Hộ tịch": ["Giấy xác nhận tình trạng hôn nhân", "trích lục kết hôn", "trích lục khai tử"],
  "Chứng thực": ["lời chứng chữ ký", "lời chứng hợp đồng, giao dịch", "văn bản khai nhận di sản"],
  "Hộ kinh doanh": ["Giấy chứng nhận đăng ký hộ kinh doanh", "Giấy chứng nhận đăng ký tổ hợp tác"],
  "Bảo trợ xã hội": ["quyết định trợ giúp xã hội", "Giấy xác nhận khuyết tật"],
  "Người có công": ["Giấy chứng nhận thương binh", "Bằng \"Tổ quốc ghi công\""],
  "Giáo dục": ["quyết định cho phép trường hoạt động", "Giấy phép dạy thêm, học thêm"],
  "Quy hoạch xây dựng, kiến trúc": ["giấy phép quy hoạch", "chứng chỉ quy hoạch"],
  "Môi trường": [
    "giấy phép môi trường", "kế hoạch bảo vệ môi trường", "báo cáo đánh giá tác động",
  ],
  "Thi đua, khen thưởng": [
    "danh hiệu \"Tập thể lao động tiên tiến\"", "Giấy khen về thành tích đột xuất",
  ],
  "Văn hóa": ["Giấy chứng nhận \"Gia đình văn hóa\"", "giấy phép tổ chức lễ hội"],
  "Nông nghiệp": ["Giấy chứng nhận kinh tế trang trại", "phương án liên kết sản xuất"],
  "Tổ chức, biên chế": ["đề án thành lập đơn vị sự nghiệp", "đề án vị trí việc làm"],
  "Nuôi con nuôi": ["Giấy chứng nhận nuôi con nuôi", "giấy phép của tổ chức con nuôi"],
  "Công chức, viên chức": ["quyết định tuyển dụng", "quyết định xếp ngạch, bậc lương"],
  "Tôn giáo": ["văn bản chấp thuận sinh hoạt tôn giáo", "đăng ký người đại diện cơ sở"],
  "Hội, quỹ": ["điều lệ hội", "giấy phép thành lập quỹ", "quyết định công nhận ban vận động"],
  "Công chứng": ["thẻ công chứng viên", "quyết định thành lập văn phòng công chứng"],
  "Luật sư": ["chứng chỉ hành nghề luật sư", "giấy đăng ký hoạt động tổ chức luật sư"],
  "Lý lịch tư pháp": ["Phiếu lý lịch tư pháp số 1", "Phiếu lý lịch tư pháp số 2"],
  "Quốc tịch": ["Giấy xác nhận có quốc tịch Việt Nam", "Giấy xác nhận gốc Việt Nam"],
  "Doanh nghiệp": [
    "đăng ký công ty cổ phần", "đăng ký chi nhánh, văn phòng đại diện", "mã số địa điểm kinh doanh",
  ],
  "Đầu tư": ["quyết định chủ trương đầu tư", "Giấy chứng nhận đăng ký đầu tư"],
  "Đấu thầu": ["kế hoạch lựa chọn nhà thầu", "kết quả lựa chọn nhà đầu tư"],
  "Hợp tác xã": ["đăng ký liên hiệp hợp tác xã", "đăng ký chi nhánh hợp tác xã"],
  "Quản lý công sản": ["quyết định điều chuyển tài sản công", "quyết định thanh lý tài sản công"],
  "Giá": ["hồ sơ đăng ký giá", "thẻ thẩm định viên về giá"],
  "Tin học - thống kê": ["mã số đơn vị có quan hệ với ngân sách", "mã số dự án đầu tư"],
  "Lưu thông hàng hóa": ["giấy phép bán buôn rượu", "giấy phép bán buôn sản phẩm thuốc lá"],
  "Điện lực": ["giấy phép hoạt động điện lực", "thẻ an toàn điện", "thẻ kiểm tra viên điện lực"],
  "Hóa chất": ["giấy chứng nhận sản xuất hóa chất", "giấy phép tiền chất công nghiệp"],
  "Xúc tiến thương mại": ["đăng ký hội chợ, triển lãm", "giấy phép văn phòng đại diện"],
  "Trồng trọt": ["mã số vùng trồng sầu riêng", "giấy chứng nhận phân bón"],
  "Thú y": ["chứng chỉ hành nghề thú y", "giấy chứng nhận kiểm dịch động vật"],
  "Lâm nghiệp": ["phương án trồng rừng thay thế", "mã số cơ sở nuôi, trồng"],
  "Thủy lợi": ["giấy phép xả nước vào công trình thủy lợi", "phương án bảo vệ đập, hồ chứa"],
  "Thủy sản": ["giấy xác nhận nuôi trồng thủy sản", "giấy phép khai thác thủy sản"],
  "Đường bộ": ["giấy phép lái xe", "giấy phép thi công trên đường", "giấy phép xe tập lái"],
  "Vận tải đường bộ": ["giấy phép kinh doanh vận tải", "giấy phép liên vận Việt - Lào"],
  "Đăng kiểm": ["giấy chứng nhận xe cải tạo", "giấy chứng nhận thẩm định thiết kế xe"],
  "Đường thủy nội địa": ["giấy đăng ký phương tiện thủy", "chứng chỉ chuyên môn thuyền viên"],
  "Hoạt động xây dựng": ["chứng chỉ hành nghề xây dựng", "chứng chỉ năng lực hoạt động xây dựng"],
  "Nhà ở": ["chứng chỉ môi giới bất động sản", "văn bản thông báo nhà đủ điều kiện bán"],
  "Hạ tầng kỹ thuật": ["giấy phép chặt hạ cây xanh", "giấy phép đào đường, vỉa hè"],
  "Tài nguyên nước": ["giấy phép khai thác nước dưới đất", "giấy phép khoan thăm dò"],
  "Địa chất và khoáng sản": ["giấy phép khai thác khoáng sản", "giấy phép thăm dò khoáng sản"],
  "Báo chí": ["giấy phép xuất bản bản tin", "văn bản chấp thuận họp báo"],
  "Xuất bản, in và phát hành": ["giấy phép xuất bản tài liệu", "giấy phép hoạt động in"],
  "Bưu chính": ["giấy phép bưu chính", "văn bản xác nhận hoạt động bưu chính"],
  "Việc làm": ["giấy phép dịch vụ việc làm", "văn bản chấp thuận sử dụng lao động nước ngoài"],
  "Giáo dục nghề nghiệp": ["giấy đăng ký đào tạo nghề", "quyết định thành lập trung tâm"],
  "Di sản văn hóa": ["giấy phép khai quật khẩn cấp", "chứng chỉ giám định cổ vật"],
  "Du lịch": ["thẻ hướng dẫn viên du lịch", "giấy phép lữ hành", "quyết định xếp hạng khách sạn"],
  "Thể dục thể thao": ["giấy chứng nhận cơ sở thể thao", "quyết định công nhận câu lạc bộ"],
  "Quảng cáo": ["văn bản tiếp nhận quảng cáo", "giấy phép văn phòng quảng cáo"],
  "Sở hữu trí tuệ": ["giấy chứng nhận giám định sở hữu", "quyết định hỗ trợ \"Sáng kiến\""],
  "An toàn bức xạ": ["giấy phép tiến hành công việc bức xạ", "chứng chỉ nhân viên bức xạ"],
  "Đo lường chất lượng": ["giấy chứng nhận chuẩn đo lường", "giấy xác nhận mã số, mã vạch"],
  "Giáo dục trung học": ["quyết định thành lập trường trung học", "quyết định chuyển trường"],
  "Văn bằng, chứng chỉ": ["bản sao văn bằng từ sổ gốc", "nội dung văn bằng, chứng chỉ"],
  "Giáo dục thường xuyên": ["giấy phép trung tâm ngoại ngữ, tin học", "giấy phép tư vấn du học"],
  "Dược phẩm": ["giấy chứng nhận đủ điều kiện kinh doanh dược", "phiếu công bố mỹ phẩm"],
  "Khám bệnh, chữa bệnh": ["giấy phép hoạt động phòng khám", "chứng chỉ hành nghề khám bệnh"],
  "Y tế dự phòng": ["giấy xác nhận xét nghiệm", "phiếu công bố cơ sở an toàn sinh học"],
  "An toàn thực phẩm": ["giấy chứng nhận an toàn thực phẩm", "bản công bố sản phẩm"],
  "Lãnh sự": ["giấy chứng nhận lãnh sự", "công hàm xin thị thực"],
  "Hội nghị, hội thảo quốc tế": ["văn bản cho phép hội thảo", "văn bản chủ trương đăng cai"],
  "Công tác dân tộc": ["danh sách người có uy tín", "quyết định xét người có uy tín"],
  "Khiếu nại, tố cáo": ["quyết định giải quyết khiếu nại", "kết luận nội dung tố cáo"],
  "Phòng, chống tham nhũng": ["kết luận xác minh tài sản", "bản giải trình"],
  "Khu công nghiệp": ["giấy phép xây dựng trong khu công nghiệp", "đăng ký đầu tư hạ tầng"],
  "Lao động trong khu công nghiệp": ["nội quy lao động", "báo cáo tình hình thay đổi lao động"],
  "Quản trị hành chính": ["thẻ ra vào trụ sở", "văn bản chấp thuận đăng cai hội nghị"],
]
