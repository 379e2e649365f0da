import Syntax

extension Load {
  /// What the table is called: the name that is given, else that of the file. One that would have
  /// to stand in backquotes in every sentence has `_` between its words: `ho-so (1).csv` is
  /// `ho_so_1`.
  var tableName: Name {
    if let name { return name }
    let base = FilePath.baseName(path.text)
    func isPart(_ letter: Character) -> Bool { letter.isLetter || letter.isNumber }
    let words = base.split { !isPart($0) }
    let isPlain = base.allSatisfy { isPart($0) || $0 == "_" || $0 == " " }
    // What is wrong with it is shown where the file is named.
    return Name(
      isPlain || words.isEmpty ? base : words.joined(separator: "_"), range: path.range)
  }
}
