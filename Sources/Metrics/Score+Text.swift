package import Syntax
import Values

extension TreePrinter {
  /// What a score is, in the language: what stands after its `=`, with its rule.
  package static func text(ofMeaning score: Score) -> String {
    switch score.body {
    case .sum(let names, _): return names.map(\.text).joined(separator: " + ")
    case .ratio(let ratio):
      var text = text(of: ratio.measure)
      if let filter = ratio.filter { text += " where " + self.text(of: filter) }
      if ratio.fullAt != Decimal(1) { text += " full at \(percent(ratio.fullAt))" }
      let isFull = ratio.whenEmpty == ratio.maximum
      return text + " when empty \(isFull ? "full" : ratio.whenEmpty?.description ?? "missing")"
    }
  }

  /// A fraction in percent, exactly.
  private static func percent(_ fraction: Decimal) -> String {
    Decimal(unscaled: fraction.unscaled * 100, scale: fraction.scale).trimmed.description + "%"
  }
}
