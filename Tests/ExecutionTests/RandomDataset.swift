import Columnar
import Execution
import Metrics
import TestSupport
import Values

/// The entities, columns and links of the random data: parts of regions lie under units,
/// units and kinds under dossiers.
enum Shape {
  static let regions = EntityID(index: 0)
  static let units = EntityID(index: 1)
  static let kinds = EntityID(index: 2)
  static let dossiers = EntityID(index: 3)

  static let unitToRegion = LinkID(index: 0)
  static let dossierToUnit = LinkID(index: 1)
  static let dossierToKind = LinkID(index: 2)

  static let office = CalendarID(index: 0)

  static let channels = ["online", "Trực tuyến", "trực tiếp", "ONLINE", "hoà", "hóa", "Đường", ""]
}

/// Small tables with missing values, ties, empty groups, orphans and members with one label.
struct RandomDataset {
  static func make(_ random: inout SeededRandom, rowCount: Int) -> Dataset {
    let unitCount = random.int(0...6)
    let regions = table(regionColumns(count: 3), 3)
    let units = table(unitColumns(&random, count: unitCount), unitCount)
    let kinds = table(kindColumns(&random), 4)
    let dossiers = table(dossierColumns(&random, rowCount, unitCount), rowCount)
    let tables = [regions, units, kinds, dossiers]
    func link(_ source: EntityID, _ column: Int, _ target: EntityID) -> LinkIndex {
      LinkIndex.build(
        source: ColumnID(entity: source, index: column),
        column: tables[source.index].columns[column], target: target,
        key: tables[target.index].columns[0])
    }
    let calendar = WorkingCalendar(
      hours: [7 * 3_600..<11 * 3_600 + 1_800, 13 * 3_600 + 1_800..<17 * 3_600],
      weekdays: [1, 2, 3, 4, 5], holidays: [CivilDate(daysSinceEpoch: 19_400)],
      extraWorkingDays: [CivilDate(daysSinceEpoch: 19_404)])
    return Dataset(
      tables: tables,
      links: [
        link(Shape.units, 2, Shape.regions), link(Shape.dossiers, 0, Shape.units),
        link(Shape.dossiers, 1, Shape.kinds),
      ],
      calendars: [calendar], labelColumns: [1, 1, nil, nil])
  }

  private static func table(_ columns: [Column], _ rowCount: Int) -> Table {
    Table(columns: columns, rowCount: rowCount)
  }

  private static func regionColumns(count: Int) -> [Column] {
    [Column(texts: ["r0", "r1", "r2"]), Column(texts: ["Đắk Lắk", "An Giang", nil])]
  }

  /// Key, label (two units may share one), region, tier.
  private static func unitColumns(_ random: inout SeededRandom, count: Int) -> [Column] {
    var keys: [String?] = []
    var labels: [String?] = []
    var regions: [String?] = []
    var tiers: [Int64?] = []
    for index in 0..<count {
      keys.append("u\(index)")
      labels.append(random.pick(["Ea H'leo", "Ban Mê", "ăn", "an", nil]))
      regions.append(random.maybe(20) { "r\($0.int(0...3))" })
      tiers.append(random.maybe(20) { Int64($0.int(1...3)) })
    }
    return [
      Column(texts: keys), Column(texts: labels), Column(texts: regions),
      Column(.integer, integers: tiers),
    ]
  }

  /// Number (the key), level.
  private static func kindColumns(_ random: inout SeededRandom) -> [Column] {
    let levels = (0..<4).map { _ in random.maybe(30) { $0.pick(["full", "partial"]) } }
    return [Column(.integer, integers: [10, 11, 12, 12]), Column(texts: levels)]
  }

  /// Unit, kind, channel, note (plain), fee, days, submitted, finished, due, paid.
  private static func dossierColumns(
    _ random: inout SeededRandom, _ rowCount: Int, _ unitCount: Int
  ) -> [Column] {
    func column<Value>(
      _ missing: Int, _ make: (inout SeededRandom) -> Value
    ) -> [Value?] {
      (0..<rowCount).map { _ in random.maybe(missing, make) }
    }
    let units = column(10) { "u\($0.int(0...unitCount))" }
    let kinds = column(10) { Int64($0.int(9...13)) }
    let channels = column(15) { $0.pick(Shape.channels) }
    let notes = column(random.pick([0, 20])) { $0.pick(["a", "B", "á", "b", "kỳ", "kì"]) }
    let fees = column(20) { Int64($0.int(-300...1_000)) }
    let days = column(0) { Int64($0.int(-2...5)) }
    let start = 19_390 * 86_400
    let submitted = column(0) { Int64(start + $0.int(0...20 * 86_400)) }
    let finished = column(40) { Int64(start + $0.int(0...60 * 86_400)) }
    let due = column(20) { Int64(19_390 + $0.int(0...60)) }
    let paid = column(30) { Int64($0.int(0...1)) }
    let missing = Bitmap(words: bits(notes), count: rowCount)
    return [
      Column(texts: units), Column(.integer, integers: kinds), Column(texts: channels),
      Column(
        type: .text,
        storage: .plain(
          entries: TextPool(notes.map { $0 ?? "" }),
          missing: missing.population == 0 ? nil : missing)),
      Column(.decimal(scale: 2, style: .fixed), integers: fees),
      Column(.integer, integers: days), Column(.timestamp, integers: submitted),
      Column(.timestamp, integers: finished), Column(.date, integers: due),
      Column(.flag, integers: paid),
    ]
  }

  private static func bits(_ texts: [String?]) -> [UInt64] {
    var words = [UInt64](repeating: 0, count: (texts.count + 63) / 64)
    for (row, text) in texts.enumerated() where text == nil {
      words[row / 64] |= 1 << UInt64(row % 64)
    }
    return words
  }
}
