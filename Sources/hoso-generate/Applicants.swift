/// Makes applicants' names and telephone numbers. Nobody of these exists: names are put together
/// from lists, and the area code 0500 is no longer in use.
struct Applicants {
  private let family = cells([
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ",
    "Ngô", "Dương", "Lý", "Nông", "Hà", "Đinh", "Lương",
  ])
  private let middle = cells([
    "Văn", "Thị", "Đức", "Ngọc", "Minh", "Thanh", "Hữu", "Thị Kim", "Quốc", "Xuân", "Thị Thu",
    "Công",
  ])
  private let given = cells([
    "An", "Bình", "Châu", "Dũng", "Đạt", "Giang", "Hà", "Hải", "Hạnh", "Hòa", "Huệ", "Hùng",
    "Khánh",
    "Lan", "Linh", "Long", "Mai", "Nam", "Nga", "Phúc", "Phương", "Quang", "Quý", "Sơn", "Tâm",
    "Thảo",
    "Thủy", "Toàn", "Trang", "Tuấn", "Vinh", "Yến",
  ])
  private let ethnicGiven = cells([
    "H'Hen", "H'Blin", "H'Nga", "H'Yuôn", "H'Luôn", "H'Mik", "H'Đuôn", "H'Rôsa", "Y Bhơm",
    "Y Thông",
    "Y Wik", "Y Ñuêt", "Y Khiêm", "Y Blô", "Y Sươn", "Y Djuang", "Y Krăk", "H'Bia", "Y Ngôn", "H'Ŏ",
  ])
  private let clan = cells([
    "Niê", "Ayŭn", "Êban", "Mlô", "Kbuôr", "Byă", "Niê Kdăm", "Ênuôl", "Kpă", "Hmok", "Buôn Krông",
    "Rcăm", "Ktul", "Bkrông", "Hđơk", "Knul",
  ])
  private let bodies = [
    "Công ty TNHH \"Ban Mê Xanh\"", "Hợp tác xã nông nghiệp Ea Tu, chi nhánh 2",
    "Công ty CP Cà phê \"Ê Đê\", Buôn Ma Thuột", "Hộ kinh doanh \"H'Bia\"",
    "Công ty TNHH MTV Sầu riêng Krông Pắc", "Trường THCS Y Jút, Cư M'gar",
  ].map(quoted)

  /// Writes the cells `applicant` and `phone` that belong to `seed`; `ethnic` of 100 applicants
  /// bear an Ê Đê or M'Nông name.
  func write(seed: UInt64, ethnic: Int, to writer: inout ByteWriter) {
    var random = RandomSource(seed: seed)
    if random.below(100) < 4 {
      writer.cell(bodies[random.below(bodies.count)])
    } else if random.below(100) < ethnic {
      writer.cell(ethnicGiven[random.below(ethnicGiven.count)])
      writer.append(byte: 32)
      writer.append(clan[random.below(clan.count)])
    } else {
      writer.cell(family[random.below(family.count)])
      writer.append(byte: 32)
      writer.append(middle[random.below(middle.count)])
      writer.append(byte: 32)
      writer.append(given[random.below(given.count)])
    }
    writer.cell(Applicants.areaCode)
    let number = random.below(1_000_000)
    writer.appendPair(number / 10_000)
    writer.appendPair(number / 100 % 100)
    writer.appendPair(number % 100)
  }

  private static let areaCode = Array("0500".utf8)
}

private func cells(_ names: [String]) -> [[UInt8]] {
  names.map { Array($0.utf8) }
}
