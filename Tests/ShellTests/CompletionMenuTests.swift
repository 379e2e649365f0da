import Diagnostics
import Session
import Shell
import Testing
import Values

@Suite struct CompletionMenuTests {
  /// A menu for a line that ends with what is typed of each word.
  private func menu(
    _ words: [String], after before: String = "count by ", typed: String = "",
    language: Language = .english
  ) -> CompletionMenu {
    CompletionMenu(
      words.map { Completion(start: before.utf8.count, text: $0, kind: .name) },
      before: before + typed, language: language)
  }

  @Test func `each line is what stands before the cursor, with the choice in its place`() {
    #expect(
      menu(["tier", "time"], typed: "ti").lines == ["count by tier", "count by time"])
  }

  @Test func `what all choices begin with is put in`() {
    #expect(menu(["submitted", "submissions"], typed: "s").common == "count by submi")
    #expect(menu(["unit"], typed: "u").common == "count by unit")
  }

  @Test func `letters get their marks and case where all choices agree`() {
    #expect(menu(["Đường Hoa", "Đường Sen"], typed: "duo").common == "count by Đường ")
  }

  @Test func `what is typed stays where choices have less in common`() {
    #expect(menu(["Đường", "dừa"], typed: "d").common == "count by d")
    #expect(menu([], typed: "xyz").common == "count by xyz")
  }

  @Test func `a blank follows the only choice, unless more of it may follow`() {
    #expect(menu(["unit"]).endsWord)
    #expect(!menu(["unit", "units"]).endsWord)
    let folder = Completion(start: 0, text: "\"data/", kind: .file, isOpen: true)
    #expect(!CompletionMenu([folder], before: "").endsWord)
  }

  @Test func `columns are as wide as the widest choice in cells`() {
    let list = menu(["Buôn Đôn", "Cư Jút", "x", "中文"]).list(width: 30, height: 24)
    #expect(list == ["Buôn Đôn  Cư Jút    x", "中文"])
  }

  @Test(arguments: [20, 40, 80])
  func `no line of a list is wider than the window`(width: Int) {
    let words = (1...30).map { String(repeating: "ư", count: $0) }
    let list = menu(words).list(width: width, height: 24)
    #expect(list.allSatisfy { DisplayWidth.of($0) <= width })
  }

  @Test func `a choice that is wider than the window is cut, which is seen`() {
    #expect(menu(["abcdefghijklmnopqrstuvwxyz"]).list(width: 10, height: 24) == ["abcdefgh…"])
  }

  @Test func `of many choices sixty are listed, and the rest is counted`() {
    let words = (1...100).map { "w\($0)" }
    #expect(menu(words).list(width: 80, height: 24).last == "… and 40 more: type on to see them")
    #expect(
      menu(words, language: .vietnamese).list(width: 80, height: 24).last
        == "… và 40 mục nữa: gõ tiếp để thấy")
    #expect(
      !menu(Array(words.prefix(60))).list(width: 80, height: 24).contains { $0.hasPrefix("…") })
  }

  @Test(arguments: [4, 5, 10, 24])
  func `with the line below it a list fits the window`(height: Int) {
    let words = (1...50).map { "a choice so wide that there is one column, number \($0)" }
    let list = menu(words).list(width: 80, height: height)
    #expect(list.count == max(1, height - 3))
    #expect(list.last == "… and \(50 - (list.count - 1)) more: type on to see them")
    let few = menu(Array(words.prefix(height - 3))).list(width: 80, height: height)
    #expect(few.count == height - 3 && !few.contains { $0.hasPrefix("…") })
  }

  @Test func `all choices stand one after the other`() {
    #expect(menu(["tier", "time"], typed: "ti").all == "count by tier, time")
  }

  @Test func `on a later line of a sentence only that line is completed`() {
    let earlier = "units |\n"
    let found = [
      Completion(start: earlier.utf8.count + 5, text: "name", kind: .name),
      Completion(start: 0, text: "elsewhere", kind: .name),
    ]
    let menu = CompletionMenu(found, before: "sort na", earlier: earlier.utf8.count)
    #expect(menu.lines == ["sort name"])
  }

  @Test func `control characters of the data are shown, not sent`() {
    #expect(menu(["a\u{1B}[2Jb"]).list(width: 80, height: 24).allSatisfy { !$0.contains("\u{1B}") })
  }
}
