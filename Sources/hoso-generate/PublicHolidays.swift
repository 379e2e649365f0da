/// A run of days on which offices are closed, or open though it is a weekend.
struct SpecialDays {
  let first: CivilDay
  let last: CivilDay
  let worked: Bool
  let name: String

  init(_ first: CivilDay, _ last: CivilDay, _ name: String, worked: Bool = false) {
    self.first = first
    self.last = last
    self.worked = worked
    self.name = name
  }
}

/// The public holidays of 2023 and 2024 with their compensation days, as announced for offices.
let specialDays: [SpecialDays] = [
  SpecialDays(CivilDay(2023, 1, 1), CivilDay(2023, 1, 1), "Tết Dương lịch"),
  SpecialDays(CivilDay(2023, 1, 2), CivilDay(2023, 1, 2), "Nghỉ bù Tết Dương lịch"),
  SpecialDays(CivilDay(2023, 1, 20), CivilDay(2023, 1, 26), "Tết Nguyên đán Quý Mão"),
  SpecialDays(
    CivilDay(2023, 4, 29), CivilDay(2023, 5, 3),
    "Giỗ Tổ Hùng Vương, Ngày Chiến thắng và Quốc tế Lao động"),
  SpecialDays(CivilDay(2023, 9, 1), CivilDay(2023, 9, 4), "Quốc khánh"),
  SpecialDays(CivilDay(2024, 1, 1), CivilDay(2024, 1, 1), "Tết Dương lịch"),
  SpecialDays(CivilDay(2024, 2, 8), CivilDay(2024, 2, 14), "Tết Nguyên đán Giáp Thìn"),
  SpecialDays(CivilDay(2024, 4, 18), CivilDay(2024, 4, 18), "Giỗ Tổ Hùng Vương"),
  SpecialDays(
    CivilDay(2024, 4, 27), CivilDay(2024, 5, 1), "Ngày Chiến thắng và Quốc tế Lao động"),
  SpecialDays(
    CivilDay(2024, 5, 4), CivilDay(2024, 5, 4), "Làm bù cho ngày 29/4/2024", worked: true),
  SpecialDays(CivilDay(2024, 8, 31), CivilDay(2024, 9, 3), "Quốc khánh"),
]
