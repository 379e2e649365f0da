import Diagnostics
import Syntax
import Testing

@Suite("Conditions and values")
struct ExpressionTests {
  /// The canonical text of a condition, with brackets only where the tree needs them.
  private func canonical(_ condition: String) -> String {
    let result = parsed("units where \(condition)")
    #expect(result.diagnostics.map(\.message) == [])
    return String(TreePrinter.text(of: result.sentence).dropFirst("units where ".count))
  }

  @Test(
    "operators bind as usual",
    arguments: [
      ("a or b and c", "a or b and c"), ("(a or b) and c", "(a or b) and c"),
      ("a and (b and c)", "a and b and c"), ("not a and b", "not a and b"),
      ("not (a and b)", "not (a and b)"), ("not a = b", "not a = b"), ("not (a = b)", "not a = b"),
      ("not not a", "not not a"), ("a + b * c = d", "a + b * c = d"),
      ("(a + b) * c = d", "(a + b) * c = d"), ("a - (b - c) = d", "a - (b - c) = d"),
      ("(a - b) - c = d", "a - b - c = d"), ("a / (b / c) = d", "a / (b / c) = d"),
      ("-a + -b = -(-c)", "-a + -b = -(-c)"), ("-(a + b) = 1", "-(a + b) = 1"),
      ("((a))", "a"), ("(a = b) = c", "(a = b) = c"),
    ])
  func precedence(typed: String, expected: String) {
    #expect(canonical(typed) == expected)
  }

  @Test(
    "tests in words, with and without not",
    arguments: [
      "a in (1, 2, \"x\")", "a not in (b)", "a in 5..10", "a in 2023", "a in 2023-Q1",
      "a in 2023-01..2023-03", "a in last 3 months", "a in @q", "a between 5 and 10",
      "a not between 2023-01 and 2023-03", "a contains \"x\"", "a not contains \"x\"",
      "a starts \"x\"", "a ends \"x\"", "a like \"x%\"", "a is missing", "a is not missing",
      "a is empty", "a is not empty", "a == \"X\"", "a != 5%", "a >= 3 working days",
      "a - b < 8 hours", "a = today", "a >= 3 months ago", "a < this year",
    ])
  func tests(condition: String) {
    #expect(canonical(condition) == condition)
  }

  @Test(
    "measures, functions and cases",
    arguments: [
      "rate late > 5%", "rate (late and online) of dossiers > 5%", "count late = 0", "count > 5",
      "count (late = 0) of units > 5", "sum fee / count > 2", "sum (fee * 2) > 1",
      "p90 days >= 10", "days(a, b) > 3", "coalesce(a, b, 2) = 1",
      "(case a then 1, b then 2 else 3) = 2", "min(2, 2.5 * a) + 1 > 3", "max days > 3",
      "unit.tier = \"district\"", "distinct procedure > 3", "stddev fee < 1",
    ])
  func measures(condition: String) {
    #expect(canonical(condition) == condition)
  }

  @Test("four digits are a year only after in, and a pair of them may be either")
  func years() {
    #expect(dump("x where a in 2023").contains("period 2023"))
    #expect(dump("x where a = 2023").contains("number 2023"))
    #expect(dump("x where a in 2022..2023").contains("range"))
    #expect(dump("x during 2022..2023").contains("during 2022..2023"))
  }

  @Test("numbers keep their digits")
  func digits() {
    #expect(canonical("a = 1.000650") == "a = 1.000650")
    #expect(canonical("a = 0870") == "a = 0870")
    #expect(canonical("a = 5.50%") == "a = 5.50%")
  }
}
