import Diagnostics
import Metrics
import Planning
import Syntax
import Values

/// Why rows were left out of a number, in words of the reader's language.
struct ReasonWords {
  let model: Model
  let language: Language

  /// A text for each row of which a condition is unknown: the first reason that applies.
  func text(of judged: Condition) -> RowExpression {
    .conditional(
      branches: judged.unknownReasons.map { reason in
        RowExpression.Branch(
          condition: reason.condition, value: .literal(.text(words(for: reason))))
      },
      otherwise: .literal(.text(MessageTable.phrase(.reasonOther, in: language))), type: .text)
  }

  private func words(for reason: UnknownReason) -> String {
    let names = reason.columns.map(name).joined(separator: ", ")
    guard let day = reason.laterThan else {
      return MessageTable.phrase(.reasonMissing, ["name": .text(names)], in: language)
    }
    return MessageTable.phrase(
      .reasonLater, ["name": .text(names), "date": .text(day.description)], in: language)
  }

  /// `unit.tier`, or its labels.
  private func name(of steps: [UnknownReason.Step]) -> String {
    let namings = steps.map { step in
      switch step {
      case .link(let link): naming(of: model[link].source)
      case .column(let column): naming(of: column)
      }
    }
    guard language == .vietnamese else {
      return namings.map(\.name.text).joined(separator: ".")
    }
    return namings.reversed().map { $0.label?.text ?? $0.name.text }.joined(separator: " của ")
  }

  private func naming(of column: ColumnID) -> Naming {
    model[column.entity].fields[column.index].naming
  }
}
