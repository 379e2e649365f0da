import Diagnostics
import Foundation
import Judge
import Results
import Syntax
import Testing
import Values

/// The same questions in SQL, answered by SQLite.
@Suite struct SQLJudgeTests {
  @Test func `hoso agrees with SQLite where SQL can say the sentence`() async throws {
    let isLong = ProcessInfo.processInfo.environment["HOSO_LONG"] == "1"
    let worlds = isLong ? 200 : 20
    let disagreements = await withTaskGroup(of: [String].self) { group in
      for part in 0..<4 {
        group.addTask {
          stride(from: part, to: worlds, by: 4).flatMap { SQLJudgeTests.disagreements(UInt64($0)) }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(disagreements.isEmpty)
    for disagreement in disagreements.prefix(10) { Issue.record("\(disagreement)") }
  }

  /// What does not agree of 50 sentences about one world.
  private static func disagreements(_ seed: UInt64) -> [String] {
    let world = RandomWorld.world(seed: 10_000 + seed)
    var found: [String] = []
    do {
      let (files, database) = (try WorldFiles(world), try SQLDatabase(world))
      guard let model = SQLModel(world) else { return ["world \(seed) has no model"] }
      var sentences = SQLSentences(seed: seed &* 7_919)
      for _ in 0..<50 {
        let text = sentences.sentence()
        guard let query = model.query(text) else {
          found.append("\(text): does not parse")
          continue
        }
        let sql = try model.translation.queries(query)
        guard case .table(let table) = HosoAnswer(text, in: files.session) else {
          found.append("world \(seed): \(text): no answer")
          continue
        }
        let (rows, total) = table.comparedCells
        let expected = try database.rows(sql.groups)
        let expectedTotal = try sql.total.map { try database.rows($0).first ?? [] }
        let ownTotal = sql.total.map { _ in total }
        let isSame = rows.sorted(by: precedes) == expected.sorted(by: precedes)
        guard isSame, ownTotal == expectedTotal else {
          found.append("world \(seed): \(text)\n\(sql.groups)\nhoso\n\(rows)\nSQLite\n\(expected)")
          continue
        }
      }
    } catch {
      found.append("world \(seed): \(error)")
    }
    return found
  }

  private static func precedes(_ left: [String], _ right: [String]) -> Bool {
    left.lexicographicallyPrecedes(right)
  }
}

/// The definitions of a world as SQL needs them.
struct SQLModel {
  let translation: SQLTranslation
  private let names: NameTable

  /// Nil when the model is none.
  init?(_ world: World) {
    guard let judge = try? Judge(world) else { return nil }
    names = judge.names
    var definitions: [String: Syntax.Expression] = [:]
    var asOf: CivilDate?
    var reader = SentenceReader(SourceText(world.model))
    while let parsed = reader.next(names: names) {
      switch parsed.sentence.kind {
      case .statement(.define(let definition)):
        switch definition.body {
        case .flag(let condition, _): definitions[definition.name.key] = condition
        case .field(let value?): definitions[definition.name.key] = value
        default: break
        }
      case .statement(.dataset(let dataset)):
        if case .literal(.day(let year, let month, let day))? = dataset.asOf?.kind {
          asOf = CivilDate(year: year, month: month, day: day)
        }
      default: break
      }
    }
    guard let asOf else { return nil }
    translation = SQLTranslation(definitions: definitions, asOf: asOf)
  }

  func query(_ text: String) -> Query? {
    var reader = SentenceReader(SourceText(text))
    guard let parsed = reader.next(names: names), parsed.isComplete,
      case .query(let query) = parsed.sentence.kind
    else { return nil }
    return query
  }
}

extension ResultTable {
  /// The cells that SQL has too: no denominators, and of the total only the numbers.
  var comparedCells: (rows: [[String]], total: [String]) {
    let positions = columns.indices.filter { columns[$0].role != .denominator }
    let rows = (0..<rowCount).map { row in
      positions.map { SQLCell.text(Value(columns[$0].values.cell(at: row))) }
    }
    let numbers = positions.filter { columns[$0].role == .measure }
    let cells = total?.cells ?? []
    return (rows, cells.isEmpty ? [] : numbers.map { SQLCell.text(Value(cells[$0])) })
  }
}
