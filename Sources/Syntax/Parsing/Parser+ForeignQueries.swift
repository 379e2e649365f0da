import Diagnostics
import Values

extension Parser {
  /// `SELECT … FROM …`: says how the question is asked here.
  mutating func reportForeignQuery() -> Bool {
    guard current.kind == .word, text(of: current).lowercased() == "select",
      !names.contains("select")
    else { return false }
    report(.foreignQuery, at: current.range, correction: translatedSelect())
    index = tokens.count - 1
    return true
  }

  /// The parts of a SELECT by the words that begin them; simple ones only.
  private func translatedSelect() -> String? {
    let words: Set<String> = ["select", "from", "where", "group", "order", "limit", "by"]
    var parts: [String: SourceRange] = [:]
    var part = ""
    for token in tokens.prefix(200) where token.kind != .end && token.kind != .semicolon {
      let word = token.kind == .word ? text(of: token).lowercased() : ""
      if words.contains(word) {
        guard word != "by" else { continue }
        part = word
      } else {
        parts[part] = parts[part].map { $0.union(token.range) } ?? token.range
      }
    }
    guard let columns = parts["select"], let table = parts["from"] else { return nil }
    return sentence(columns: source[columns], table: source[table], parts)
  }

  private func sentence(
    columns: String, table: String, _ parts: [String: SourceRange]
  ) -> String? {
    guard !table.contains(","), !table.contains(" ") else { return nil }
    let isCount = columns.lowercased().filter { $0 != " " } == "count(*)"
    var words = isCount || parts["group"] != nil ? ["count", table] : [table]
    if let condition = parts["where"] { words += ["where", source[condition]] }
    if let groups = parts["group"] { words += ["by", source[groups]] }
    if !isCount, columns != "*", parts["group"] == nil { words += ["show", columns] }
    if let order = parts["order"] { words += ["sort", source[order]] }
    if let limit = parts["limit"] { words += ["limit", source[limit]] }
    return words.joined(separator: " ")
  }
}
