/// Writes `units.csv`.
func writeUnits(path: String) throws {
  var writer = try ByteWriter(path: path)
  try writer.line(["code", "name", "tier", "district", "area", "valid_from", "valid_to"])
  for unit in units {
    writer.cell(unit.code)
    writer.cell(unit.name)
    writer.cell(unit.tier.rawValue)
    if let district = unit.district, let area = unit.areaCode {
      writer.cell(residences[district].name)
      writer.cell(area)
      writer.cell(openingDays[unit.name] ?? "2004-01-01")
      // The district level ended on 1 July 2025.
      writer.cell("2025-06-30")
    } else {
      for _ in 0..<4 { writer.emptyCell() }
    }
    try writer.endLine()
  }
  try writer.finish()
}

/// Districts founded after the province got its present borders, which it did on 1 January 2004.
private let openingDays = [
  "UBND thị xã Buôn Hồ": "2008-12-23", "UBND huyện Cư Kuin": "2007-08-27",
]
