/// Who handles a group of procedures: a department, or all units of the district level together.
struct Agency {
  /// The place in `units` of the department; nil for the district level.
  let unit: Int?
  /// How many procedures it offers.
  let procedures: Int
  /// Of 10,000 dossiers with a due date, how many owe a fee or another payment.
  let feeShare: Int
  /// Its fields, in the order in which procedures are dealt out to them.
  let fields: [String]
  /// Its most used procedures, in the order of demand.
  let leading: [LeadingProcedure]

  /// Whether some procedures of this agency have no due date.
  var hasOpenEnded: Bool { procedures >= 20 }
  /// Whether some procedures of this agency owe a fee.
  var chargesFees: Bool { feeShare > 0 }
}

/// A much-used procedure, named for what people really ask for.
struct LeadingProcedure {
  let name: String
  let field: String
  let days: Int
  /// In đồng; nil where the sum depends on the dossier (tax and land charges).
  let fee: Int?

  init(_ name: String, _ field: String, days: Int, fee: Int?) {
    self.name = name
    self.field = field
    self.days = days
    self.fee = fee
  }
}

/// Agency 0 is the district level, agency `n` the department at place `n - 1`: 1,698 procedures.
let agencies: [Agency] =
  [districtAgency]
  + departmentAgencies.enumerated().map { place, line in
    Agency(
      unit: place, procedures: line.procedures, feeShare: line.feeShare, fields: line.fields,
      leading: leadingProcedures[place] ?? [])
  }

/// The agency of each unit.
func agency(of unit: Int) -> Int {
  unit < departmentCount ? unit + 1 : 0
}

private let districtAgency = Agency(
  unit: nil, procedures: 317, feeShare: 4700,
  fields: [
    "Đất đai", "Hộ tịch", "Chứng thực", "Hộ kinh doanh", "Bảo trợ xã hội", "Người có công",
    "Giáo dục", "Quy hoạch xây dựng, kiến trúc", "Môi trường", "Thi đua, khen thưởng", "Văn hóa",
    "Nông nghiệp", "Tổ chức, biên chế", "Nuôi con nuôi",
  ],
  leading: districtLeading)

private let districtLeading = [
  LeadingProcedure(
    "Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền "
      + "của Việt Nam cấp hoặc chứng nhận", "Chứng thực", days: 1, fee: 2000),
  LeadingProcedure(
    "Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất "
      + "(chuyển nhượng, thừa kế, tặng cho)", "Đất đai", days: 10, fee: nil),
  LeadingProcedure("Trích lục bản sao giấy tờ hộ tịch", "Hộ tịch", days: 1, fee: 8000),
  LeadingProcedure("Cung cấp dữ liệu đất đai", "Đất đai", days: 2, fee: 100_000),
  LeadingProcedure(
    "Đăng ký thành lập hộ kinh doanh", "Hộ kinh doanh", days: 3, fee: 100_000),
  LeadingProcedure(
    "Đăng ký biện pháp bảo đảm bằng quyền sử dụng đất, tài sản gắn liền với đất", "Đất đai",
    days: 1, fee: 80_000),
  LeadingProcedure(
    "Đăng ký khai sinh có yếu tố nước ngoài", "Hộ tịch", days: 2, fee: 0),
  LeadingProcedure(
    "Thực hiện trợ cấp xã hội hàng tháng, hỗ trợ kinh phí chăm sóc", "Bảo trợ xã hội",
    days: 22, fee: 0),
  LeadingProcedure(
    "Cấp giấy phép xây dựng nhà ở riêng lẻ", "Quy hoạch xây dựng, kiến trúc", days: 15,
    fee: 75_000),
  LeadingProcedure(
    "Chuyển mục đích sử dụng đất phải được phép của cơ quan nhà nước có thẩm quyền", "Đất đai",
    days: 15, fee: nil),
  LeadingProcedure(
    "Tặng danh hiệu \"Lao động tiên tiến\"", "Thi đua, khen thưởng", days: 20, fee: 0),
  LeadingProcedure("Chuyển trường đối với học sinh trung học cơ sở", "Giáo dục", days: 2, fee: 0),
  LeadingProcedure(
    "Hòa giải tranh chấp đất đai (trường hợp phức tạp)", "Đất đai", days: 45, fee: 0),
  LeadingProcedure(
    "Giải quyết chế độ đối với thân nhân liệt sĩ", "Người có công", days: 20, fee: 0),
]

private let leadingProcedures: [Int: [LeadingProcedure]] = [
  1: [
    LeadingProcedure(
      "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam, người nước ngoài đang cư trú "
        + "tại Việt Nam", "Lý lịch tư pháp", days: 10, fee: 200_000),
    LeadingProcedure("Thôi quốc tịch Việt Nam ở trong nước", "Quốc tịch", days: 45, fee: 2_500_000),
  ],
  2: [
    LeadingProcedure(
      "Đăng ký thay đổi nội dung đăng ký doanh nghiệp", "Doanh nghiệp", days: 3, fee: 50_000),
    LeadingProcedure(
      "Đăng ký thành lập công ty trách nhiệm hữu hạn một thành viên", "Doanh nghiệp", days: 3,
      fee: 100_000),
  ],
  4: [
    LeadingProcedure(
      "Thông báo hoạt động khuyến mại", "Xúc tiến thương mại", days: 1, fee: 0),
    LeadingProcedure(
      "Cấp Giấy chứng nhận đủ điều kiện bán lẻ xăng dầu", "Lưu thông hàng hóa", days: 20,
      fee: 1_200_000),
  ],
  6: [
    LeadingProcedure(
      "Đổi giấy phép lái xe do ngành Giao thông vận tải cấp", "Đường bộ", days: 5, fee: 135_000),
    LeadingProcedure(
      "Cấp phù hiệu xe ô tô kinh doanh vận tải", "Vận tải đường bộ", days: 2, fee: 0),
  ],
  8: [
    LeadingProcedure(
      "Đăng ký và cấp Giấy chứng nhận quyền sử dụng đất cho tổ chức đang sử dụng đất", "Đất đai",
      days: 30, fee: nil),
    LeadingProcedure(
      "Xác nhận nguồn gốc thửa đất theo hồ sơ đất đai", "Đất đai", days: 7, fee: 0),
  ],
  10: [
    LeadingProcedure(
      "Cấp giấy phép lao động cho người lao động nước ngoài", "Việc làm", days: 5, fee: 600_000),
    LeadingProcedure("Giải quyết hưởng trợ cấp thất nghiệp", "Việc làm", days: 20, fee: 0),
  ],
  14: [
    LeadingProcedure(
      "Cấp chứng chỉ hành nghề dược", "Dược phẩm", days: 20, fee: 500_000),
    LeadingProcedure(
      "Công bố đủ điều kiện tiêm chủng", "Y tế dự phòng", days: 3, fee: 0),
  ],
  15: [
    LeadingProcedure(
      "Cho phép tổ chức hội nghị, hội thảo quốc tế", "Hội nghị, hội thảo quốc tế", days: 15,
      fee: 0),
    LeadingProcedure(
      "Cấp thị thực, gia hạn tạm trú cho khách nước ngoài", "Lãnh sự", days: 5, fee: 200_000),
  ],
]

private let departmentAgencies: [(procedures: Int, feeShare: Int, fields: [String])] = [
  (74, 1500, ["Công chức, viên chức", "Tôn giáo", "Hội, quỹ", "Thi đua, khen thưởng"]),
  (128, 8000, ["Công chứng", "Luật sư", "Lý lịch tư pháp", "Quốc tịch", "Nuôi con nuôi"]),
  (118, 6000, ["Doanh nghiệp", "Đầu tư", "Đấu thầu", "Hợp tác xã"]),
  (28, 2500, ["Quản lý công sản", "Giá", "Tin học - thống kê"]),
  (114, 3800, ["Lưu thông hàng hóa", "Điện lực", "Hóa chất", "Xúc tiến thương mại"]),
  (105, 3500, ["Trồng trọt", "Thú y", "Lâm nghiệp", "Thủy lợi", "Thủy sản"]),
  (98, 8200, ["Đường bộ", "Vận tải đường bộ", "Đăng kiểm", "Đường thủy nội địa"]),
  (70, 5200, ["Hoạt động xây dựng", "Nhà ở", "Hạ tầng kỹ thuật"]),
  (104, 6400, ["Đất đai", "Môi trường", "Tài nguyên nước", "Địa chất và khoáng sản"]),
  (36, 2200, ["Báo chí", "Xuất bản, in và phát hành", "Bưu chính"]),
  (96, 1900, ["Việc làm", "Giáo dục nghề nghiệp", "Bảo trợ xã hội", "Người có công"]),
  (122, 4100, ["Di sản văn hóa", "Du lịch", "Thể dục thể thao", "Quảng cáo"]),
  (48, 3000, ["Sở hữu trí tuệ", "An toàn bức xạ", "Đo lường chất lượng"]),
  (62, 0, ["Giáo dục trung học", "Văn bằng, chứng chỉ", "Giáo dục thường xuyên"]),
  (118, 6100, ["Dược phẩm", "Khám bệnh, chữa bệnh", "Y tế dự phòng", "An toàn thực phẩm"]),
  (12, 3000, ["Lãnh sự", "Hội nghị, hội thảo quốc tế"]),
  (4, 0, ["Công tác dân tộc"]),
  (9, 0, ["Khiếu nại, tố cáo", "Phòng, chống tham nhũng"]),
  (32, 2600, ["Khu công nghiệp", "Lao động trong khu công nghiệp"]),
  (3, 0, ["Quản trị hành chính"]),
]
