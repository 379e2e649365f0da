import Diagnostics
import Syntax
import Testing

@Suite("Queries")
struct QueryTests {
  @Test("a query in its full form has this tree")
  func tree() {
    let text = """
      rate late, sum fee / count label "Lệ phí" by district, days bands (5, 10), hour of submitted \
      where online and unit.tier = "district" where level = full during 2023 vs previous month \
      sort rate late desc top 5 exact each district with others with totals, n | chart bar
      """
    #expect(
      dump(text) == """
        query
          head: items
            aggregate
              function: rate
              argument: path late
            item
              expression: arithmetic
                /
                aggregate
                  function: sum
                  argument: path fee
                aggregate
                  function: count
              label: "Lệ phí"
          clauses
            by
              path district
              dimension
                kind: path days
                bands: cuts
                  number 5
                  number 10
              grain
                hour
                of: submitted
            filter
              and
                path online
                comparison
                  =
                  path unit.tier
                  text "district"
            filter
              comparison
                =
                path level
                path full
            during 2023
            versus
              previous
                month
            sort
              sortKey
                expression: aggregate
                  function: rate
                  argument: path late
                isDescending: true
            ranking
              end: top
              count: 5
              isExact: true
              each: path district
              withOthers: true
            options
              totals
              n
          pipes
            chart
              bar

        """)
  }

  @Test(
    "forms, periods, baselines and pipes print as they were written",
    arguments: [
      "count as share", "count as share within district by district, channel",
      "count as change by month",
      "count as index 2023-01 by month", "count as rolling 3 months by month",
      "count during last month", "count during last 3 quarters", "count during this year",
      "count during 2 weeks ago", "count during year to date", "count during today",
      "count during @q", "count during 2023-H1..2023-Q3", "count from @a to today",
      "count since 2023-W07 until 2023-03-15", "count as of 2023-12-31",
      "count during 2023 vs 2022", "count during 2023 vs same period last year",
      "count by month vs previous month", "count by unit vs target", "count by unit vs average",
      "count across month", "count by days bands 4", "count by `month`", "count by month of due",
      "units bottom 3 sort late asc, name", "units limit 5", "it", "it sort late",
      "| keep late > 5 | drop n, rate online | rename rate online to r | add gap = 50% - r",
      "units | top 3 | show name, late | save \"a.csv\" replace | say",
      "count by unit | rows of 3.denominator", "count by unit | expect count > 3",
      "units with totals, n, ci, zeros, parts, labels",
    ])
  func roundTrips(text: String) {
    let result = parsed(text)
    #expect(result.diagnostics.map(\.message) == [])
    #expect(TreePrinter.text(of: result.sentence) == text)
  }

  @Test("a keyword of one place is a name in another")
  func contextual() {
    #expect(dump("rate index by field").contains("argument: path index"))
    #expect(dump("count as index 2023 by index").contains("path index"))
    #expect(dump("units where share > n and flag").contains("path flag"))
    #expect(dump("show", names: NameTable()).contains("! missingHead"))
    #expect(dump("units sort `show`").contains("path `show`"))
  }

  @Test("open is a command only before a text, hint only alone")
  func commandsOrNames() {
    #expect(dump("open by unit").hasPrefix("query"))
    #expect(dump("open \"a.store\"").hasPrefix("statement"))
    #expect(dump("hint").hasPrefix("statement"))
    #expect(dump("hint by unit").hasPrefix("query"))
    #expect(dump("it").contains("lastResult"))
  }

  @Test("as of and with others are single tokens")
  func gluedWords() {
    #expect(messages("rate late as of 2023-12-31 by unit") == [])
    #expect(dump("count by unit top 5 with others").contains("withOthers: true"))
    #expect(dump("count by unit top 5 with totals").contains("options"))
  }

  @Test("after an error the clauses behind it are still in the tree")
  func recovery() {
    let text = dump("rate online by where late during 2023 | chart bar")
    #expect(text.contains("filter"))
    #expect(text.contains("during 2023"))
    #expect(text.contains("chart"))
    #expect(text.hasSuffix("! unexpectedToken\n"))
  }
}
