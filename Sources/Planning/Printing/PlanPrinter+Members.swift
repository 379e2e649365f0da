import Metrics

extension PlanPrinter {
  /// `judged units (m0.0 = 0; dossiers by unit where …: m0.0 = count where …)`
  func text(_ judged: MemberCondition) -> String {
    var parts = [text(judged.condition)]
    for (index, aggregation) in judged.aggregations.enumerated() {
      let keys = aggregation.keys.map(text).joined(separator: ", ")
      let filter = aggregation.filter == .constant(true) ? "" : " where \(text(aggregation.filter))"
      let measures = aggregation.measures.enumerated().map { number, measure in
        "m\(index).\(number) = \(text(measure))"
      }
      parts.append(
        "\(name(aggregation.entity)) by \(keys)\(filter): \(measures.joined(separator: ", "))")
    }
    return "judged \(name(judged.entity)) (\(parts.joined(separator: "; ")))"
  }
}
