import Judge
import Testing
import Values

/// The same random questions where shops open and shut: they exist between two days.
@Suite struct RegistryJudgeTests {
  @Test func `hoso agrees with the interpreter about members that come and go`() {
    var record = JudgeRecord()
    for seed in UInt64(0)..<20 {
      JudgeRun.run(Self.registry(RandomWorld.world(seed: seed)), seed: seed, &record)
    }
    #expect(record.agreed > 500)
    #expect(record.disagreements == [])
  }

  /// Shops that shut some days after they opened, before the as-of date, before they opened, or
  /// never.
  private static func registry(_ world: World) -> World {
    let tables = world.tables.map { table in
      guard table.name == "shops", let opened = table.columns.firstIndex(of: "opened") else {
        return table
      }
      let rows = table.rows.enumerated().map { number, row in
        row + [shut(number, row[opened])]
      }
      return World.Table(name: table.name, columns: table.columns + ["shut"], rows: rows)
    }
    let model = world.model.replacing(
      "link region to regions", with: "link region to regions valid from opened to shut")
    return World(tables: tables, model: model)
  }

  private static func shut(_ number: Int, _ opened: Value) -> Value {
    guard case .day(let first) = opened else { return .day(someDay.adding(days: -number)) }
    switch number % 4 {
    case 0: return .missing
    case 1: return .day(first.adding(days: 30 * number))
    case 2: return .day(first)
    default: return .day(first.adding(days: -1))
    }
  }

  /// 2024-02-01.
  private static let someDay = CivilDate(daysSinceEpoch: 19_754)
}
