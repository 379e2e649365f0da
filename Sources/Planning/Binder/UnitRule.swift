import Diagnostics
import Metrics
import Syntax
import Values

/// Which written numbers may stand beside a number: a percentage beside rates and quotients only,
/// and no number over 1 beside a rate. Conditions of every clause and targets are held to it.
struct UnitRule {
  let model: Model

  /// Checks one side of a comparison against the other.
  ///
  /// - Parameters:
  ///   - kind: What the values of `written` are.
  ///   - written: One side as the sentence has it.
  ///   - name: What a message calls it.
  ///   - tree: The other side; variables stand there as what they mean.
  /// - Throws: `rateAgainstNumber`, or why a percentage means nothing there.
  func check(
    _ kind: ColumnKind, _ written: Expression, named name: String, against tree: Expression
  ) throws(Diagnostic) {
    guard let number = tree.writtenNumber, let value = number.value,
      written.writtenNumber == nil
    else { return }
    switch kind {
    case .rate, .points:
      guard !number.isPercent, value > Decimal(1) else { return }
      throw Diagnostic(
        .rateAgainstNumber, at: tree.range, ["found": .code(number.digits)],
        replacement: Replacement(tree.range, with: tree.sign + number.digits + "%"))
    case .quotient, .text, .date, .timestamp, .flag: return
    case .count, .number, .score, .ratioPer, .hours, .days:
      guard number.isPercent else { return }
      throw percentage(number, value, beside: kind, written, named: name, at: tree)
    }
  }

  /// Why a number is not compared with a percentage.
  private func percentage(
    _ number: NumberLiteral, _ value: Decimal, beside kind: ColumnKind, _ written: Expression,
    named name: String, at tree: Expression
  ) -> Diagnostic {
    let found = number.digits + "%"
    let plain = Replacement(tree.range, with: tree.sign + number.digits)
    switch kind {
    case .count:
      guard let rate = rate(ofCounted: written) else { break }
      return Diagnostic(
        .countAgainstPercent, at: tree.range,
        ["name": .code(name), "plain": .text(String(rate.dropFirst("rate ".count)))],
        replacement: Replacement(written.range, with: rate))
    case .score:
      return Diagnostic(
        .pointsAgainstPercent, at: tree.range, ["name": .code(name), "found": .code(found)],
        replacement: plain)
    case .ratioPer:
      return Diagnostic(
        .perAgainstPercent, at: tree.range, ["name": .code(name)], replacement: plain)
    default: break
    }
    return Diagnostic(
      .numberAgainstPercent, at: tree.range,
      [
        "name": .code(name), "found": .code(found), "plain": .code(number.digits),
        "value": .code(value.description),
      ])
  }

  /// The rate of what a count counts: `rate late` for `late` and `count late`; nil where it
  /// counts no flag or condition.
  private func rate(ofCounted written: Expression) -> String? {
    var argument = written
    var entity: Name?
    switch written.kind {
    case .path: break
    case .aggregate(let aggregate):
      guard aggregate.function == .count, let counted = aggregate.argument else { return nil }
      (argument, entity) = (counted, aggregate.entity)
    default: return nil
    }
    if case .path(let path) = argument.kind {
      let flags = model.entities.flatMap(\.flags)
      guard let name = path.names.last,
        let flag = flags.first(where: { $0.naming.answers(to: name) })
      else { return nil }
      argument = Expression(.path(Path(flag.naming.name)), range: argument.range)
    }
    return TreePrinter.text(
      of: Expression(
        .aggregate(
          Aggregate(.rate, functionRange: written.range, argument: argument, entity: entity)),
        range: written.range))
  }
}

extension Expression {
  /// The number that is written here, also with a sign; nil for everything else.
  fileprivate var writtenNumber: NumberLiteral? {
    switch kind {
    case .number(let number): number
    case .negate(let operand): operand.writtenNumber
    default: nil
    }
  }

  /// What stands before the digits of a written number.
  fileprivate var sign: String {
    if case .negate = kind { "-" } else { "" }
  }
}
