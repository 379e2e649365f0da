import Judge
import TestSupport
import Values

/// Makes small tables with everything that makes counting hard: missing values, ties, empty
/// groups, members without rows, two links, labels that two members share, Vietnamese labels.
struct RandomWorld {
  private var random: SeededRandom

  private init(seed: UInt64) { random = SeededRandom(seed: seed) }

  static func world(seed: UInt64) -> World {
    var maker = RandomWorld(seed: seed)
    let tables = maker.tables()
    return World(tables: tables, model: maker.model())
  }

  static let labels = [
    "Krông Pắc", "Ea Kar", "Lắk", "Buôn Đôn", "Đường mới", "Dương Kinh", "hoà bình", "Hòa Bình",
    "Ăn Khê", "Ân Thi", "an phú", "Ô Môn", "Zeta", "M'Đrắk",
  ]
  static let tiers = ["full", "partial", "none"]
  static let channels = ["web", "quầy", "bưu chính"]
  static let kinds = ["Sách", "sổ", "bút chì"]
  static let states = ["done", "open", "lost"]

  // MARK: Tables

  private mutating func tables() -> [World.Table] {
    let (regions, shops) = (random.int(1...4), random.int(2...7))
    let (goods, sales) = (random.int(1...5), random.int(8...45))
    let visits = random.int(4...15)
    return [
      table("regions", ["code", "name", "zone"], regions) { maker, row in
        [
          .text("R\(row)"), .text(maker.random.pick(Self.labels)),
          row == 0 ? .text("north") : maker.maybe(20) { .text($0.random.pick(["north", "nam"])) },
        ]
      },
      table("shops", ["code", "name", "region", "tier", "size", "opened"], shops) { maker, row in
        [
          .text("S\(row)"), .text(maker.random.pick(Self.labels)), maker.key("R", regions, 15),
          row == 0 ? .text("full") : maker.maybe(20) { .text($0.random.pick(Self.tiers)) },
          row == 0 ? .number(Fraction(3)) : maker.maybe(20) { $0.whole(1...5) },
          row == 0 ? .day(maker.day()) : maker.maybe(20) { .day($0.day()) },
        ]
      },
      table("goods", ["code", "title", "kind", "price"], goods) { maker, row in
        [
          .text("G\(row)"), .text("\(maker.random.pick(Self.labels)) \(row)"),
          row == 0 ? .text("Sách") : maker.maybe(20) { .text($0.random.pick(Self.kinds)) },
          maker.decimal(1...50, scale: 1),
        ]
      },
      table("sales", Self.salesColumns, sales) { maker, row in maker.sale(row, shops, goods) },
      table("visits", ["id", "shop", "lodged", "answered", "stars"], visits) { maker, row in
        [
          .text("V\(row)"), maker.key("S", shops, 10), .day(maker.day()),
          row == 0 ? .day(maker.day()) : maker.maybe(40) { .day($0.day()) },
          row == 0 ? .number(Fraction(4)) : maker.maybe(20) { $0.whole(1...5) },
        ]
      },
    ]
  }

  private static let salesColumns = [
    "id", "shop", "good", "made", "sent", "due", "state", "channel", "fee", "weight", "qty",
    "buyer",
  ]

  private mutating func sale(_ row: Int, _ shops: Int, _ goods: Int) -> [Value] {
    let made = instant(day())
    let isFirst = row == 0
    return [
      .text("N\(row)"), isFirst ? .text("S0") : key("S", shops, 12),
      isFirst ? .text("G0") : key("G", goods, 12), .instant(made),
      isFirst ? .instant(made) : maybe(30) { .instant($0.instant(made.date, within: 40)) },
      isFirst
        ? .day(made.date) : maybe(15) { .day(made.date.adding(days: $0.random.int(-3...30))) },
      isFirst ? .text("done") : maybe(15) { .text($0.random.pick(Self.states)) },
      isFirst ? .text("web") : maybe(15) { .text($0.random.pick(Self.channels)) },
      isFirst ? .number(Fraction(51, 10)) : maybe(25) { $0.decimal(0...12, scale: 1) },
      decimal(1...9, scale: 2), isFirst ? whole(1...3) : maybe(10) { $0.whole(0...3) },
      isFirst ? .text("x") : maybe(20) { .text($0.random.pick(["x", "y", "z"])) },
    ]
  }

  private mutating func table(
    _ name: String, _ columns: [String], _ count: Int,
    _ row: (inout RandomWorld, Int) -> [Value]
  ) -> World.Table {
    var rows: [[Value]] = []
    for number in 0..<count { rows.append(row(&self, number)) }
    return World.Table(name: name, columns: columns, rows: rows)
  }

  // MARK: Values

  private mutating func maybe(
    _ percent: Int, _ make: (inout RandomWorld) -> Value
  ) -> Value {
    random.chance(percent) ? .missing : make(&self)
  }

  private mutating func key(_ letter: String, _ count: Int, _ missing: Int) -> Value {
    maybe(missing) { .text("\(letter)\($0.random.int(0...count - 1))") }
  }

  private mutating func whole(_ range: ClosedRange<Int>) -> Value {
    .number(Fraction(Int128(random.int(range))))
  }

  private mutating func decimal(_ range: ClosedRange<Int>, scale: Int) -> Value {
    let power = Int(Decimal.powerOfTen(scale))
    let unscaled = random.int(range.lowerBound * power...range.upperBound * power)
    return .number(Fraction(Int128(unscaled), Int128(power)))
  }

  /// Mostly in 2023, some in the year before, some after the as-of date.
  private mutating func day() -> CivilDate {
    CivilDate(daysSinceEpoch: 19_358 + Int32(random.int(-80...400)))
  }

  private mutating func instant(_ day: CivilDate, within days: Int = 0) -> Timestamp {
    let start = Timestamp(startOf: day.adding(days: random.int(0...days)))
    let second = random.chance(10) ? 0 : random.int(0...86_399)
    return Timestamp(secondsSinceEpoch: start.secondsSinceEpoch + Int64(second))
  }

  // MARK: The model

  private mutating func model() -> String {
    """
    dataset "World" about sales as of 2024-01-\(random.chance(60) ? 31 : random.int(10...30))
    load "regions.csv" as regions key code label name
    load "shops.csv" as shops key code label name link region to regions
    load "goods.csv" as goods key code label title
    load "sales.csv" as sales key id time made events sent snapshot state on 2024-01-31
      link shop to shops, good to goods private buyer
    load "visits.csv" as visits key id time lodged events answered link shop to shops
    define entity regions "vùng" singular region
    define entity shops "cửa hàng" singular shop
    define entity goods "hàng hóa" singular good
    define entity sales "lượt bán" singular sale
    define entity visits "lượt thăm" singular visit
    define field tier of shops "cấp" values full "toàn phần", partial "một phần"
    define field channel of sales "kênh" values web "qua mạng"
    define field wait of sales "số ngày chờ" = days(made, sent)
    define field revenue of sales = fee * qty
    define flag late of sales "trễ" = days(made, coalesce(sent, as_of)) > \(random.int(5...30))
      better lower
    define flag paid of sales = fee > \(random.int(2...8)) target >= 50% better higher
    define flag online of sales "trực tuyến" = channel = "web"
    define flag waiting of sales stock = sent is missing
    define flag big of shops "lớn" = size >= \(random.int(2...4))
    define flag prompt of visits = days(lodged, coalesce(answered, as_of)) <= 20
    define metric ontime "đúng hạn" = rate (not late) of sales where sent is not missing
      target >= 60% since 2023-01-01 better higher
    define metric income "doanh thu" = sum revenue
    define metric basket = sum revenue / count sales where paid
    let @q = 2023-Q2
    let @cut = 5

    """
  }
}
