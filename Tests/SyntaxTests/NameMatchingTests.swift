import Diagnostics
import Syntax
import TestSupport
import Testing
import Values

@Suite("Names and keywords in two languages")
struct NameMatchingTests {
  /// A dump in which every name stands as its identifier, singular ones as plural.
  private func resolved(_ text: String) -> String {
    var ids: [String: String] = [:]
    for (id, label) in SampleNames.labels.reversed() {
      ids[TextFolding.key(label)] = id
      ids[TextFolding.key(id)] = id
    }
    ids["unit"] = "units"
    ids["procedure"] = "procedures"
    return dump(text).split(separator: "\n").map { line in
      guard let mark = line.range(of: "path ") else { return String(line) }
      let names = line[mark.upperBound...].split(separator: ".").map(String.init)
      let known = names.map { ids[TextFolding.key($0)] ?? $0 }
      return line[..<mark.upperBound] + known.joined(separator: ".")
    }.joined(separator: "\n")
  }

  @Test("twins in both languages have one tree", arguments: Twins.questions + Twins.others)
  func twins(vietnamese: String, english: String) {
    #expect(rendered(vietnamese) == "")
    #expect(resolved(vietnamese) == resolved(english))
  }

  @Test("the longest match runs over keywords and names together")
  func longest() {
    #expect(dump("hồ sơ khi trong hạn").contains("path trong hạn"))
    #expect(dump("count by trong hạn").contains("path trong hạn"))
    #expect(dump("quá 8 giờ chưa tiếp nhận by unit").contains("path quá 8 giờ chưa tiếp nhận"))
  }

  @Test("at equal length an exact spelling beats a folded one, then the keyword wins")
  func ties() {
    let names = NameTable(["units", "tu", "rate", "month"])
    #expect(dump("count by tu", names: names).contains("path tu"))
    #expect(dump("units từ 2023 đến 2024", names: names).contains("span"))
    #expect(dump("units tu 2023 den 2024", names: NameTable(["units"])).contains("span"))
    #expect(dump("rate units", names: names).contains("aggregate"))
    #expect(dump("count by month", names: names).contains("grain"))
    #expect(dump("count by `month`", names: names).contains("path `month`"))
  }

  @Test("marks that were typed must be the right ones")
  func marks() {
    #expect(dump("tre han by unit").contains("path tre han"))
    #expect(!dump("trẻ hạn by unit").contains("path trẻ hạn"))
    #expect(messages("đơn vị khì trễ hạn = 0") != [])
  }

  @Test("relative periods in Vietnamese")
  func vietnamesePeriods() {
    let pairs = [
      ("count trong kỳ tháng này", "count during this month"),
      ("count trong kỳ tháng trước", "count during previous month"),
      ("count trong kỳ 3 tháng gần nhất", "count during last 3 months"),
      ("count kể từ 3 tháng trước", "count since 3 months ago"),
      ("count theo tháng so với tháng trước", "count by month vs previous month"),
      ("count trong kỳ hôm nay", "count during today"),
      ("count kể từ từ đầu năm", "count since year to date"),
    ]
    for (vietnamese, english) in pairs {
      #expect(TreePrinter.text(of: parsed(vietnamese).sentence) == english)
    }
  }

  @Test("names need no table if they are one word")
  func unknownNames() {
    #expect(dump("abc by def where ghi = 5", names: NameTable()).contains("path ghi"))
  }

  @Test("only words and whole numbers match without backquotes")
  func plainNamesOnly() {
    let names = NameTable(["a, b", "c-d", "e f"])
    #expect(!names.contains("a, b"))
    #expect(!names.contains("c-d"))
    #expect(names.contains("E F"))
  }
}

@Suite("Vocabulary")
struct VocabularyTests {
  @Test("every keyword has one entry with phrases of words", arguments: Keyword.allCases)
  func complete(keyword: Keyword) {
    let entries = Vocabulary.entries.filter { $0.keyword == keyword }
    #expect(entries.count == 1)
    #expect(entries.first?.english.isEmpty == false)
    #expect(entries.first?.roles.isEmpty == false)
  }

  @Test(
    "no two keywords of one role share a phrase in any spelling",
    arguments: Vocabulary.Role.allCases)
  func distinct(role: Vocabulary.Role) {
    // These roles are told apart by their surroundings, not by their words.
    guard ![.connective, .attribute, .loadValue, .period].contains(role) else { return }
    var owners: [String: Keyword] = [:]
    for entry in Vocabulary.entries where entry.roles.contains(role) {
      for phrase in entry.phrases {
        let key = TextFolding.key(phrase)
        #expect(owners[key] == nil || owners[key] == entry.keyword, "\(phrase)")
        owners[key] = entry.keyword
      }
    }
  }
}

extension Substring {
  /// The first place of `word`.
  fileprivate func range(of word: String) -> Range<Index>? {
    var place = startIndex
    while place < endIndex {
      if self[place...].hasPrefix(word) { return place..<index(place, offsetBy: word.count) }
      place = index(after: place)
    }
    return nil
  }
}
