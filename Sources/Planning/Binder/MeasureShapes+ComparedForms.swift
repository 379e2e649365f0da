import Diagnostics
import Metrics
import Syntax
import Values

/// Forms beside `vs`: the form is computed once in the rows of the question and once in those
/// that it is compared with.
extension MeasureShapes {
  /// A number in its form, as the other rows of a comparison have it.
  func measure(
    _ measure: BoundMeasure, _ item: Item, over other: OtherRows
  ) throws(Diagnostic) -> BoundMeasure {
    guard let form = item.form else { return measure.over(related: other.related) }
    if case .rank = form.kind, other.precedesRow {
      throw Diagnostic(.rankOfRowBefore, at: form.range, replacement: item.withoutForm)
    }
    var moves: [Int?: Int] = [nil: other.related]
    for id in measure.expression.relatedRows {
      moves[id] = related.add(try request(related.requests[id], of: other))
    }
    return measure.over { moves[$0] ?? $0 }
  }

  /// The target and the number of all rows are of the measure itself: no part, place or change
  /// is like them.
  func requireComparable(_ item: Item, _ baseline: Term) throws(Diagnostic) {
    guard let form = item.form else { return }
    switch form.kind {
    case .share, .rank, .change, .index:
      throw Diagnostic(
        .formAgainstBaseline, at: form.range,
        ["form": .code("as " + TreePrinter.text(of: form)), "baseline": .term(baseline)],
        replacement: item.withoutForm)
    default: return
    }
  }

  /// The rows that a form takes its measures over, as seen from the other rows.
  private func request(
    _ own: RelatedRequest, of other: OtherRows
  ) throws(Diagnostic) -> RelatedRequest {
    guard case .during(let days, let leftOut) = other.request.rows else { return own }
    var result = own
    result.window = other.request.window.seeing(own.window)
    result.coversTotals = own.coversTotals && other.request.coversTotals
    result.rows = other.request.rows
    switch own.window {
    case .whole(let within):
      guard other.precedesRow else {
        if within.allSatisfy({ !other.request.window.moves($0) }) { result.window = own.window }
        return result
      }
      // The whole of a row before is the whole of this one, unless it is a part of time.
      return within.contains(where: other.request.window.moves) ? result : own
    case .upTo:
      guard other.precedesRow else { return result }
      result.rows = leftOut == nil ? .own : .during(try sentence.period(), leavingOut: leftOut)
      result.coversTotals = false
    case .last(let count, _):
      guard let grain = other.request.window.step?.grain else { return own }
      result.rows = .during(days?.beginning(count - 1, grain), leavingOut: leftOut)
    case .earlier(let axis, let step, _):
      guard let first = other.request.window.step else { return own }
      let unlike = try unlikeDays([first, step], (axis, step.grain), isNoted: false)
      result.rows = .during(days?.beginning(step.count, step.grain), leavingOut: unlike)
    case .at, .same: return own
    }
    return result
  }
}

extension Item {
  /// The sentence with the plain number.
  fileprivate var withoutForm: Replacement? {
    form.map { Replacement(SourceRange(expression.range.end, $0.range.end), with: "") }
  }
}

extension Window {
  /// What the groups of this window see.
  fileprivate func seeing(_ window: Window) -> Window {
    guard case .earlier(let axis, let step, _) = self else { return window }
    return .earlier(axis, step, seeing: window)
  }

  /// The step back in time that leads to this window.
  fileprivate var step: GrainStep? {
    guard case .earlier(_, let step, _) = self else { return nil }
    return step
  }

  /// Whether the groups of this window have other keys in a dimension.
  fileprivate func moves(_ dimension: Int) -> Bool {
    guard case .earlier(let axis, _, _) = self else { return false }
    return axis.dimension == dimension || axis.coarser.contains { $0.dimension == dimension }
  }
}

extension Period {
  /// The same days and so many spans before them.
  fileprivate func beginning(_ count: Int, _ grain: Grain) -> Period? {
    start.moved(by: -count, grain).map { Period(start: $0, end: end) }
  }
}

extension ResultExpression {
  /// The related rows that its measures are taken over, each once.
  fileprivate var relatedRows: Set<Int> {
    var found: Set<Int> = []
    _ = over { id in
      if let id { found.insert(id) }
      return id
    }
    return found
  }
}
