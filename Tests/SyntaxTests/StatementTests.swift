import Diagnostics
import Syntax
import Testing

@Suite("Statements")
struct StatementTests {
  @Test(
    "every statement prints as it was written",
    arguments: [
      "load \"a.csv\"", "open \"a.store\"", "save store \"a.store\"", "reload", "unload units",
      "load \"a.csv\" as units key code, part label name time submitted events a, b snapshot c on 2024-01-25 link unit to units, x to y valid from f to t private p text q decimal comma dates dmy sheet \"Tháng 6\" header row 4 delimiter \";\" encoding \"windows-1258\"",
      "load \"a.csv\" as a header none decimal point", "undefine late", "let @q = 2023-Q2",
      "let @q = 2023-01..2023-03", "let @x = 5%", "let @t = \"a\"", "let @p = last 3 months",
      "why rate late during 2023 vs 2022", "explain late", "explain rate late by unit",
      "explain plan rate late by unit", "explain plan",
      "rows of 3", "rows of all.exceptions | limit 5", "rows of 2.late",
      "expect rate late >= 20% by unit where online",
      "expect 14 units where late = 0", "expect no units where late > 3",
      "expect unique dossiers.code",
      "expect count between 5 and 10", "check dossiers", "check script \"a.hoso\"", "describe",
      "describe load", "describe dossiers", "describe dossiers.due", "profile dossiers",
      "compare procedures \"a.csv\" with \"b.csv\"",
      "run \"a.hoso\"", "run \"a.hoso\" @m = 2025-06 @n = 5", "record \"a.hoso\"",
      "dataset \"Đắk Lắk\" about dossiers as of 2024-01-25", "set small 5", "lesson", "lesson 3",
      "lesson progress", "hint", "answer", "skip", "undo", "fix", "help", "help rate", "quit",
    ])
  func roundTrips(text: String) {
    let result = parsed(text)
    #expect(result.diagnostics.map(\.message) == [])
    #expect(TreePrinter.text(of: result.sentence) == text)
  }

  @Test(
    "every definition prints as it was written",
    arguments: [
      "define entity units \"đơn vị\" singular unit", "define field x of dossiers = fee * 2",
      "define field level of dossiers \"mức độ\" values full \"toàn trình\", partial \"một phần\"",
      "define field status of dossiers values 1 \"mới\", \"2 a\" \"hai\"",
      "define flag late of dossiers \"trễ hạn\" = finished > due target >= 95% since 2023-01-01 better lower source \"QĐ 766\"",
      "define flag waiting of dossiers stock = accepted is missing",
      "define states progress of dossiers = case finished is missing then open \"đang\", late then late \"trễ\" else done \"xong\"",
      "define metric ontime \"tỷ lệ\" = rate (not late) of dossiers where finished is not missing target >= 95% better higher",
      "define metric load = dossiers / units per units",
      "define metric mail = petitions / count per dossiers",
      "define metric all = count target >= 5",
      "define score progress \"tiến độ\" max 20 = ontime full at 100% when empty 0",
      "define score a max 6 = x when empty full",
      "define score b max 6 = min(2, 2.5 * x) when empty missing",
      "define score c max 6 = rate x of dossiers where finished is missing full at 80% when empty 2",
      "define score d \"tổng\" = a + b + c source \"law\"",
      "define score e max 10 = a + b",
      "define index f = d + e bands \"A\" >= 80, \"B\" rank within tier",
      "define index psi = a + b bands \"xuất sắc\" >= 90, \"yếu\"",
      "define set urgent \"gấp\" = dossiers where due - submitted < 3 days",
      "define query weekly = rate online, rate late by unit | top 5",
      "define calendar office from \"calendar.csv\" hours 07:00-11:30, 13:30-17:00 week mon-fri, sat",
    ])
  func definitions(text: String) {
    let result = parsed(text)
    #expect(result.diagnostics.map(\.message) == [])
    #expect(TreePrinter.text(of: result.sentence) == text)
  }

  @Test("exit, \\q and ? are words of other shells")
  func otherWords() {
    #expect(TreePrinter.text(of: parsed("exit").sentence) == "quit")
    #expect(TreePrinter.text(of: parsed("\\q").sentence) == "quit")
    #expect(TreePrinter.text(of: parsed("?").sentence) == "help")
    #expect(TreePrinter.text(of: parsed("? rate").sentence) == "help rate")
  }

  @Test("a definition has this tree")
  func definitionTree() {
    #expect(
      dump("define flag land of dossiers \"đất đai\" = field = \"Đất đai\" better higher") == """
        statement
          define
            body: flag
              condition: comparison
                =
                path field
                text "Đất đai"
            name: land
            entity: dossiers
            label: "đất đai"
            attributes
              better
                isHigher: true

        """)
  }
}
