import Testing
import Syntax
import Diagnostics
@Test func explore() {
  for s in [
    "count by month as cumulative", "units where (late = 0\nrate online",
    "dossiers where due - submitted < 3 dayz", "units sort late dsc", "top 5",
    "rate online late = 3", "x where a < b < c", "units where a is null", "x where b in 5",
    "units | where late = 0", "rate not late", "units show name, rate (late", "count by", "load x",
    "load \"a\" colour red", "define thing x = 1", "a = 1", "units where 'abc' = name",
    "units where name = “abc”", "units )", "let @a = ", "rows of 0", "rows of 3.5", "lesson x",
    "units where $x = 1", "set small", "why rate late vs 2023 | chart bar", "units where not",
    "rate online by district sort", "units limit 0", "units limit 99999999999999999999999", "`abc",
    "units where (a b)", "count as foo", "units with foo", "define score s = x",
    "dossiers where a between 5 or 6", "tỷ lệ trễ hạn theo", "run \"x\" m = 3",
    "count as share within", "explain", "expect", "expect 5", "let @a = 5 5", "units,",
    "units where late = 0;; rate online", "@x", "2023-13", "units where name contains abc def",
    "rename", "| rename a b", "| add = 5", "chart bar", "sort x",
  ] {
    print("## " + s); print(rendered(s))
  }
  for (a, b) in SampleSentences.twins {
    let x = dump(a), y = dump(b)
    if x.contains("!") || y.contains("!") { print("TWIN", a, x, y) }
  }
  print(
    dump(
      "rate online, count late label \"x\" by district where a = 1 and not (b in (1,2) or c in 2023) during 2023 vs previous month sort rate online desc top 5 exact | chart bar"
    ))
  print(
    dump(
      "define flag waiting_8h of dossiers \"quá\" stock = online and working_hours(submitted, as_of) > 8 target >= 50% better higher"
    ))
}
