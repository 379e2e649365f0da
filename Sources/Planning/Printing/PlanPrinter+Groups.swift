extension PlanPrinter {
  /// `district is "Lắk"`, or `(district, month of made) in (("Lắk", span 648), …)`.
  func text(_ keys: [GroupKey], in groups: [[KeyValue]]) -> String {
    if groups.count == 1, let group = groups.first {
      return zip(keys, group).map { "\(text($0)) is \(text($1))" }.joined(separator: " and ")
    }
    let shown = groups.prefix(PlanPrinter.shownGroups).map { group in
      "(" + group.map(text).joined(separator: ", ") + ")"
    }
    let rest = groups.count - shown.count
    return "(" + keys.map(text).joined(separator: ", ") + ") in ("
      + (shown + (rest > 0 ? ["… +\(rest)"] : [])).joined(separator: ", ") + ")"
  }

  private static let shownGroups = 5

  private func text(_ value: KeyValue) -> String {
    switch value {
    case .missing: "missing"
    case .member(let row): "member \(row + 1)"
    case .value(let literal): text(literal)
    case .span(let ordinal): "span \(ordinal)"
    case .band(let number): "class \(number)"
    }
  }
}
