/// One of the 35 units that handle dossiers, with what is planned for it.
struct Unit {
  enum Tier: String {
    case district
    case department
  }

  let code: String
  let name: String
  let tier: Tier
  /// The district it serves, a place in `residences`; nil for a department.
  let district: Int?
  /// The statistical code of the district; nil for a department.
  let areaCode: Int?
  /// Dossiers of the year and those online, at the default size; nil where they follow from the
  /// residences, for the district level.
  let load: (dossiers: Int, online: Int)?
  /// Of 10,000 finished dossiers with a due date, how many were late.
  let lateShare: Int
  /// Online dossiers never accepted, at the default size.
  let waiting: Int

  /// A unit without a late dossier, also without an overdue one.
  var isPunctual: Bool { lateShare == 0 }
}

private struct DepartmentLine {
  let name: String
  let dossiers: Int
  let online: Int
  let late: Int
  let waiting: Int

  init(_ name: String, _ dossiers: Int, online: Int, late: Int, waiting: Int) {
    self.name = name
    self.dossiers = dossiers
    self.online = online
    self.late = late
    self.waiting = waiting
  }
}

private let departmentLines = [
  DepartmentLine("Sở Nội vụ", 330, online: 45, late: 0, waiting: 2),
  DepartmentLine("Sở Tư pháp", 2600, online: 870, late: 640, waiting: 4),
  DepartmentLine("Sở Kế hoạch và Đầu tư", 1900, online: 1150, late: 420, waiting: 3),
  DepartmentLine("Sở Tài chính", 64, online: 0, late: 0, waiting: 0),
  DepartmentLine("Sở Công Thương", 900, online: 520, late: 0, waiting: 2),
  DepartmentLine(
    "Sở Nông nghiệp và Phát triển nông thôn", 420, online: 70, late: 760, waiting: 3),
  DepartmentLine("Sở Giao thông vận tải", 3900, online: 980, late: 310, waiting: 9),
  DepartmentLine("Sở Xây dựng", 640, online: 110, late: 1320, waiting: 0),
  DepartmentLine("Sở Tài nguyên và Môi trường", 3000, online: 190, late: 1850, waiting: 11),
  DepartmentLine("Sở Thông tin và Truyền thông", 90, online: 48, late: 0, waiting: 0),
  DepartmentLine(
    "Sở Lao động - Thương binh và Xã hội", 1400, online: 260, late: 900, waiting: 6),
  DepartmentLine("Sở Văn hóa, Thể thao và Du lịch", 260, online: 62, late: 480, waiting: 1),
  DepartmentLine("Sở Khoa học và Công nghệ", 45, online: 12, late: 0, waiting: 0),
  DepartmentLine("Sở Giáo dục và Đào tạo", 380, online: 84, late: 0, waiting: 0),
  DepartmentLine("Sở Y tế", 1150, online: 240, late: 1150, waiting: 0),
  DepartmentLine("Sở Ngoại vụ", 212, online: 139, late: 0, waiting: 0),
  DepartmentLine("Ban Dân tộc", 37, online: 0, late: 0, waiting: 0),
  DepartmentLine("Thanh tra tỉnh", 0, online: 0, late: 0, waiting: 0),
  DepartmentLine(
    "Ban Quản lý các khu công nghiệp tỉnh", 148, online: 0, late: 0, waiting: 0),
  DepartmentLine("Văn phòng UBND tỉnh", 0, online: 0, late: 0, waiting: 0),
]

/// Late share and waiting dossiers of the district level, in the order of `residences`.
private let districtLines: [(name: String, late: Int, waiting: Int)] = [
  ("UBND thành phố Buôn Ma Thuột", 1480, 23),
  ("UBND thị xã Buôn Hồ", 720, 0),
  ("UBND huyện Ea H'leo", 980, 5),
  ("UBND huyện Ea Súp", 1240, 3),
  ("UBND huyện Buôn Đôn", 860, 2),
  ("UBND huyện Cư M'gar", 1110, 8),
  ("UBND huyện Krông Búk", 560, 0),
  ("UBND huyện Krông Năng", 1020, 6),
  ("UBND huyện Ea Kar", 690, 0),
  ("UBND huyện M'Đrắk", 0, 2),
  ("UBND huyện Krông Bông", 910, 3),
  ("UBND huyện Krông Pắc", 1290, 12),
  ("UBND huyện Krông A Na", 0, 0),
  ("UBND huyện Lắk", 0, 0),
  ("UBND huyện Cư Kuin", 830, 4),
]

/// The 20 departments (H15.01–H15.20), then the 15 units of the district level (H15.21–H15.35).
let units: [Unit] =
  departmentLines.enumerated().map { place, line in
    Unit(
      code: unitCode(place), name: line.name, tier: .department, district: nil, areaCode: nil,
      load: (line.dossiers, line.online), lateShare: line.late, waiting: line.waiting)
  }
  + districtLines.enumerated().map { place, line in
    Unit(
      code: unitCode(departmentCount + place), name: line.name, tier: .district,
      district: place, areaCode: 643 + place, load: nil, lateShare: line.late,
      waiting: line.waiting)
  }

/// The place in `units` at which the district level starts.
let departmentCount = departmentLines.count

private func unitCode(_ place: Int) -> String {
  place < 9 ? "H15.0\(place + 1)" : "H15.\(place + 1)"
}
