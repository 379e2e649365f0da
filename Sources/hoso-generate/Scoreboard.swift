/// One row of the scoreboard of all provinces: points in hundredths, in the order of ``scoreParts``.
struct ScoreboardRow {
  let code: String
  let name: String
  /// `sample` for the province whose rows this sample has, else `synthetic`.
  let origin: String
  var points: [Int]

  var total: Int { points.reduce(0, +) }
}

/// The parts of index 766 by the national portal's codes, with the most hundredths of a point.
let scoreParts: [(code: String, maximum: Int)] = [
  ("ckmb", 1800), ("tdgq", 2000), ("mdsh", 2200), ("clgq", 1200), ("tttt", 1000), ("mdhl", 1800),
]

/// The province of the sample, as its rows make it: 72.09, and its place of 63.
private let ownRow = ScoreboardRow(
  code: "H15", name: "Đắk Lắk", origin: "sample", points: [1645, 1826, 1244, 260, 608, 1626])
private let ownPlace = 25
private let provinceCount = 63

/// All provinces. Only the province of the sample has a name; the other 62 are made up, and their
/// points say nothing about any province. One place is shared by two of them.
func makeScoreboard(seed: UInt64) -> [ScoreboardRow] {
  var random = RandomSource(seed: seed, purpose: 7)
  // Which of the others stand above the sample's province.
  var isAbove = (1..<provinceCount).map { $0 < ownPlace }
  for index in isAbove.indices.reversed() { isAbove.swapAt(index, random.below(index + 1)) }
  var rows: [ScoreboardRow] = []
  for (index, above) in isAbove.enumerated() {
    let number = (index < 9 ? "0" : "") + "\(index + 1)"
    rows.append(
      ScoreboardRow(
        code: "T\(number)", name: "Tỉnh \(number) (synthetic)", origin: "synthetic",
        points: randomPoints(above: above, &random)))
  }
  shareTotal(&rows)
  return rows + [ownRow]
}

/// Points of the six parts whose sum lies above or below that of the sample's province.
private func randomPoints(above: Bool, _ random: inout RandomSource) -> [Int] {
  while true {
    // The level of a province, in hundredths of a percent, and how far its parts stray from it.
    let level = above ? random.between(7300, 9100) : random.between(5000, 7100)
    let points = scoreParts.map { part in
      let share = level + random.between(-900, 900)
      return min(part.maximum, max(0, part.maximum * share / 10_000))
    }
    let total = points.reduce(0, +)
    if above ? total > ownRow.total : total < ownRow.total { return points }
  }
}

/// Gives the second of two neighbours the total of the first, with other parts.
private func shareTotal(_ rows: inout [ScoreboardRow]) {
  for index in rows.indices.dropLast()
  where (rows[index].total > ownRow.total) == (rows[index + 1].total > ownRow.total) {
    rows[index + 1].points = rows[index].points
    rows[index + 1].points[0] -= 3
    rows[index + 1].points[5] += 3
    return
  }
}

/// Writes `scoreboard.csv`.
func writeScoreboard(seed: UInt64, path: String) throws {
  var writer = try ByteWriter(path: path)
  try writer.line(["code", "name", "origin"] + scoreParts.map(\.code))
  for row in makeScoreboard(seed: seed) {
    writer.cell(row.code)
    writer.cell(row.name)
    writer.cell(row.origin)
    for points in row.points { writer.cell(decimal(points)) }
    try writer.endLine()
  }
  try writer.finish()
}

/// Hundredths with two decimals: `7.05`.
private func decimal(_ hundredths: Int) -> String {
  let rest = hundredths % 100
  return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
}
