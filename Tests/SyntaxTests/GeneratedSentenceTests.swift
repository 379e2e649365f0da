import Diagnostics
import Syntax
import Testing

/// Sentences of the grammar, made at random from a seed.
private struct SentenceGenerator {
  var random: SeededNumbers

  mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  mutating func list(_ least: Int, _ make: (inout SentenceGenerator) -> String) -> String {
    let count = least + Int.random(in: 0...2, using: &random)
    return (0..<count).map { _ in make(&self) }.joined(separator: ", ")
  }

  mutating func path() -> String {
    pick(["late", "unit.tier", "trễ hạn", "`month`", "`a b`", "days", "fee", "procedure.field"])
  }

  mutating func number() -> String { pick(["0", "5", "2.50", "5%", "0870", "1.000650"]) }

  mutating func value(_ depth: Int) -> String {
    guard depth > 0 else { return chance(60) ? path() : number() }
    switch Int.random(in: 0..<9, using: &random) {
    case 0: return value(depth - 1) + pick([" + ", " - ", " * ", " / "]) + value(depth - 1)
    case 1: return "(" + value(depth - 1) + ")"
    case 2: return "-" + pick([path(), "(" + value(depth - 1) + ")", "5"])
    case 3: return aggregate(depth - 1)
    case 4: return "days(" + list(1) { $0.condition(depth - 1) } + ")"
    case 5:
      return "(case " + condition(depth - 1) + " then " + value(depth - 1) + ", "
        + condition(depth - 1) + " then " + number() + " else " + value(depth - 1) + ")"
    case 6: return pick(["3 days", "8 hours", "2 working days", "today", "2023-Q1", "\"a \"\"b\""])
    case 7: return pick(["@q", "month", "hour of submitted", "last 3 months", "2 weeks ago"])
    default: return value(0)
    }
  }

  mutating func aggregate(_ depth: Int) -> String {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return "rate " + path()
    case 1: return "rate (" + condition(depth) + ") of dossiers"
    case 2: return "count"
    case 3: return "count (" + condition(depth) + ") of units"
    default: return pick(["sum", "avg", "p90", "max", "distinct"]) + " (" + value(depth) + ")"
    }
  }

  mutating func condition(_ depth: Int) -> String {
    guard depth > 0 else { return path() + pick([" = ", " < ", " >= ", " == "]) + number() }
    switch Int.random(in: 0..<9, using: &random) {
    case 0: return condition(depth - 1) + " and " + condition(depth - 1)
    case 1: return condition(depth - 1) + " or " + condition(depth - 1)
    case 2: return "not " + condition(depth - 1)
    case 3: return "(" + condition(depth - 1) + ")"
    case 4: return path() + pick([" in ", " not in "]) + "(" + list(1) { $0.value(1) } + ")"
    case 5:
      return value(depth - 1) + pick([" between ", " not between "]) + value(depth - 1) + " and "
        + value(depth - 1)
    case 6:
      return path()
        + pick([" contains \"x\"", " is missing", " is not empty", " in 2023-01..2023-03"])
    case 7: return value(depth - 1) + pick([" = ", " != ", " > "]) + value(depth - 1)
    default: return condition(0)
    }
  }

  mutating func item() -> String {
    var text = chance(50) ? path() : value(2)
    if chance(20) {
      text += pick([
        " as share", " as rank", " as rank within tier", " as rolling 3 months",
        " as share within tier",
      ])
    }
    if chance(20) { text += " label \"Nhãn\"" }
    return text
  }

  mutating func query() -> String {
    var clauses: [String] = []
    if chance(60) {
      clauses.append(
        "by " + list(1) { $0.pick(["tier", "month", "days bands (5, 10)", "week of due"]) })
    }
    if chance(50) { clauses.append("where " + condition(3)) }
    if chance(20) { clauses.append("where " + condition(1)) }
    if chance(30) {
      clauses.append(pick(["during 2023", "since 2023-03 until @q", "from 2022 to 2023-Q1"]))
    }
    if chance(30) { clauses.append("sort " + value(1) + pick([" desc", " asc", ""])) }
    if chance(30) {
      clauses.append(
        pick(["top 3 exact", "bottom 5 each tier with others", "limit 9", "limit @n"]))
    }
    if chance(30) { clauses.append("with totals, n") }
    if chance(20) { clauses.append(pick(["vs previous month", "vs target", "vs 2022"])) }
    clauses.shuffle(using: &random)
    var text = ([list(1) { $0.item() }] + clauses).joined(separator: " ")
    if chance(30) { text += " | keep " + condition(2) }
    if chance(20) { text += " | add x = " + value(2) + " | chart bar" }
    return text
  }
}

@Suite("Generated sentences")
struct GeneratedSentenceTests {
  @Test("printing and parsing again gives the same tree", arguments: 0..<20 as Range<UInt64>)
  func roundTrips(seed: UInt64) {
    var generator = SentenceGenerator(random: SeededNumbers(state: seed))
    for _ in 0..<50 {
      let text = generator.query()
      let first = parsed(text)
      #expect(first.diagnostics.map(\.message) == [], "\(text)")
      let printed = TreePrinter.text(of: first.sentence)
      #expect(dump(printed) == TreeDump.text(of: first.sentence), "\(text)\n\(printed)")
      #expect(TreePrinter.text(of: parsed(printed).sentence) == printed)
    }
  }
}
