package import Diagnostics
package import Values

/// How numbers are written for readers: the separators of a language, as data.
///
/// ```
/// NumberFormat.english.integer(48_000)      // 48,000
/// NumberFormat.vietnamese.integer(48_000)   // 48.000
/// ```
package struct NumberFormat: Hashable, Sendable {
  /// Between groups of three digits.
  private let groupSeparator: String
  /// Between the whole part and the decimals.
  private let decimalSeparator: String
  /// Decimals of a percentage.
  package let percentPlaces: Int

  package init(groupSeparator: String, decimalSeparator: String, percentPlaces: Int = 1) {
    self.groupSeparator = groupSeparator
    self.decimalSeparator = decimalSeparator
    self.percentPlaces = percentPlaces
  }

  /// `48,000` and `21.7%`.
  package static let english = NumberFormat(groupSeparator: ",", decimalSeparator: ".")
  /// `48.000` and `21,7%`.
  package static let vietnamese = NumberFormat(groupSeparator: ".", decimalSeparator: ",")

  /// The separators of a language.
  package init(of language: Language) {
    self = language == .english ? .english : .vietnamese
  }

  /// A whole number, its digits in groups of three unless `grouped` is false.
  package func integer(_ value: some BinaryInteger, grouped: Bool = true) -> String {
    let sign = value < 0 ? "-" : ""
    let digits = String(value.magnitude)
    return sign + (grouped ? self.grouped(digits) : digits)
  }

  /// A decimal with all of its digits.
  package func decimal(_ value: Decimal, grouped: Bool = true) -> String {
    let digits = String(value.unscaled.magnitude)
    let sign = value.unscaled < 0 ? "-" : ""
    let missing = max(0, value.scale + 1 - digits.count)
    let padded = String(repeating: "0", count: missing) + digits
    let whole = String(padded.dropLast(value.scale))
    let shownWhole = grouped ? self.grouped(whole) : whole
    guard value.scale > 0 else { return sign + shownWhole }
    return sign + shownWhole + decimalSeparator + padded.suffix(value.scale)
  }

  /// A rate in percent, half up at ``percentPlaces``; nil when it is missing.
  package func percent(_ rate: Ratio) -> String? {
    rate.percent(places: percentPlaces).map { decimal($0) + "%" }
  }

  private func grouped(_ digits: String) -> String {
    guard digits.count > 3 else { return digits }
    var shown = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { shown += groupSeparator }
      shown.append(digit)
    }
    return shown
  }
}
