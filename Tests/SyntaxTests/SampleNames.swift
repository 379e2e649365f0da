import Syntax

// The names that a session on the sample would pass: identifiers and labels.
enum SampleNames {
  /// Identifiers with their labels.
  static let labels: [(id: String, label: String)] = [
    ("units", "đơn vị"), ("unit", "đơn vị"), ("dossiers", "hồ sơ"), ("procedures", "thủ tục"),
    ("procedure", "thủ tục"), ("district", "huyện"), ("field", "lĩnh vực"), ("channel", "kênh"),
    ("online", "trực tuyến"), ("late", "trễ hạn"), ("ontime", "tỷ lệ đúng hạn"),
    ("digitised", "số hóa"), ("paid_online", "thanh toán trực tuyến"),
    ("waiting_8h", "quá 8 giờ chưa tiếp nhận"), ("open", "đang giải quyết"),
    ("days", "số ngày làm việc"), ("due", "ngày hẹn trả"), ("submitted", "ngày nộp"),
    ("level", "mức độ"), ("in_time", "trong hạn"),
  ]

  static let others = [
    "code", "name", "tier", "status", "fee", "finished", "accepted", "psi", "land", "quick",
    "weekly", "urgent", "full", "partial",
  ]

  static let table = NameTable(labels.map(\.id) + labels.map(\.label) + others)
}
