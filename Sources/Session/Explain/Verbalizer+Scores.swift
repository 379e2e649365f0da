import Diagnostics
import Metrics
import Syntax
import Values

extension Verbalizer {
  /// What a score gives points for.
  func told(_ score: Score) -> String {
    switch score.body {
    case .sum(let names, let maximum):
      let parts = names.map { name in
        model.score(named: name).map { self.name(of: model.scores[$0].naming) } ?? name.text
      }
      let text = say(.toldScoreSum, ["names": parts.joined(separator: ", ")])
      guard let maximum else { return text }
      return say(.toldScoreAtMost, ["value": text, "maximum": local(maximum.trimmed.description)])
    case .ratio(let ratio):
      var value = measure(ratio.measure)
      if let filter = ratio.filter {
        value = say(.toldWhere, ["value": value, "condition": condition(filter)])
      }
      return say(
        .toldScore,
        [
          "value": value, "maximum": local(ratio.maximum.trimmed.description),
          "threshold": percent(ratio.fullAt),
          "empty": ratio.whenEmpty.map { local($0.trimmed.description) } ?? say(.toldNoPoints),
        ])
    }
  }

  /// A fraction in percent, exactly.
  func percent(_ fraction: Decimal) -> String {
    let percent = Decimal(unscaled: fraction.unscaled * 100, scale: fraction.scale)
    return local(percent.trimmed.description) + "%"
  }
}
