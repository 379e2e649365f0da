import Testing
import Syntax
import Diagnostics
@Test func explore() {
  for s in SampleSentences.mistakes { print("## " + s); print(rendered(s)) }
  for (a, b) in SampleSentences.twins { 
    let x = dump(a), y = dump(b)
    if x.contains("!") || y.contains("!") { print("TWIN", a, x, y) }
  }
  print(dump("rate online, count late label \"x\" by district where a = 1 and not (b in (1,2) or c in 2023) during 2023 vs previous month sort rate online desc top 5 exact | chart bar"))
}
