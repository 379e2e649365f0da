import Syntax
import Values

extension Expression {
  /// The truth value that other languages and people would mean by it: `0`, `false`, `"no"`;
  /// nil where it means none.
  var truth: Bool? {
    switch kind {
    case .number(let number):
      number.value == Decimal(0) ? false : number.value == Decimal(1) ? true : nil
    case .text(let text): TruthWords.meaning(of: text)
    case .path(let path): path.singleName.flatMap { TruthWords.meaning(of: $0.text) }
    default: nil
    }
  }
}

/// Words for true and false in both languages, with their marks left out.
private enum TruthWords {
  private static let ofTrue: Set<String> = ["true", "yes", "y", "t", "dung", "co", "1"]
  private static let ofFalse: Set<String> = ["false", "no", "n", "f", "sai", "khong", "0"]

  static func meaning(of word: String) -> Bool? {
    let key = TextFolding.key(word)
    if ofTrue.contains(key) { return true }
    return ofFalse.contains(key) ? false : nil
  }
}
