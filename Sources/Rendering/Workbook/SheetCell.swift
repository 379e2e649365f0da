/// One cell of a sheet: a value of a kind that spreadsheets know, and how it is shown.
package struct SheetCell: Hashable, Sendable {
  package let value: Value
  package let format: SheetFormat

  package enum Value: Hashable, Sendable {
    case blank
    /// Never run as a formula, whatever it begins with.
    case text(String)
    case number(Double)
    case flag(Bool)
  }

  package init(_ value: Value, _ format: SheetFormat = SheetFormat()) {
    self.value = value
    self.format = format
  }
}

/// How a cell of a sheet is shown.
package struct SheetFormat: Hashable, Sendable {
  /// The pattern of a number, such as `0.0%`, as spreadsheets write it: they show it with the
  /// separators of their own language. Nil for texts and flags.
  package var pattern: String?
  package var isBold: Bool

  package init(pattern: String? = nil, isBold: Bool = false) {
    self.pattern = pattern
    self.isBold = isBold
  }

  /// A number with some decimals.
  static func number(places: Int, grouped: Bool = true, unit: String = "") -> SheetFormat {
    let decimals = places > 0 ? "." + String(repeating: "0", count: places) : ""
    return SheetFormat(pattern: (grouped ? "#,##0" : "0") + decimals + unit)
  }

  /// The same, with a sign before numbers above 0.
  var signed: SheetFormat {
    let pattern = pattern ?? "0"
    return SheetFormat(pattern: "+\(pattern);-\(pattern);\(pattern)", isBold: isBold)
  }

  static let date = SheetFormat(pattern: "yyyy-mm-dd")
  static let timestamp = SheetFormat(pattern: "yyyy-mm-dd hh:mm:ss")
}
