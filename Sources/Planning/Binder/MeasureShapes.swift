import Diagnostics
import Metrics
import Syntax
import Values

/// The columns that the items of a sentence become: numbers as they are, their forms, and
/// what `vs` puts beside them.
final class MeasureShapes {
  let sentence: Sentence
  let dimensions: [BoundDimension]
  let binder: MeasureBinder
  let related = RelatedRequests()
  /// What `top` ranks by where nothing else is said: the first item.
  private(set) var ranked: ResultExpression?

  init(sentence: Sentence, dimensions: [BoundDimension], binder: MeasureBinder) {
    self.sentence = sentence
    self.dimensions = dimensions
    self.binder = binder
  }

  var model: Model { sentence.model }
  var clauses: Clauses { sentence.clauses }

  /// The columns of all items, in order.
  func measures(of items: [Item]) throws(Diagnostic) -> [BoundMeasure] {
    var measures: [BoundMeasure] = []
    let baseline = try clauses.baseline.map { (tree) throws(Diagnostic) in try self.baseline(tree) }
    for item in items {
      var measure = try binder.measure(item.expression)
      let plain = measure
      noteStock(item.expression)
      if let form = item.form { measure = try self.form(form, of: measure, item.expression) }
      let ranksItself = if case .rank? = item.form?.kind { false } else { true }
      ranked = ranked ?? (ranksItself ? measure.expression : plain.expression)
      if let label = item.label { measure.name = label.text }
      measures.append(measure)
      if item.form == nil, let score = measure.score {
        measures += score.companions(withParts: clauses.partsRange != nil)
      }
      if clauses.withIntervals { measures += interval(of: measure, isOnly: items.count == 1) }
      guard let baseline else { continue }
      measures += try comparison(
        of: measure, item, plain, with: baseline, isOnly: items.count == 1)
    }
    return measures.namingBands
  }

  /// The bounds of a rate's interval; nothing for other numbers.
  private func interval(of measure: BoundMeasure, isOnly: Bool) -> [BoundMeasure] {
    guard case .measure(let id) = measure.expression, measure.kind == .rate else { return [] }
    return [false, true].map { isUpper in
      var bound = measure
      bound.expression = .confidence(id, isUpper: isUpper)
      bound.name =
        (isOnly ? "" : measure.name + " ") + .column(isUpper ? .columnAtMost : .columnAtLeast)
      bound.denominators = []
      return bound
    }
  }
}

extension BoundMeasure {
  /// The same number over related rows.
  func over(related: Int) -> BoundMeasure {
    over { _ in related }
  }

  /// The same number over other rows; `moved` says which become which.
  func over(_ moved: (Int?) -> Int?) -> BoundMeasure {
    var measure = self
    measure.expression = expression.over(moved)
    measure.denominators = denominators.map {
      MeasureID(aggregation: $0.aggregation, measure: $0.measure, related: moved($0.related))
    }
    return measure
  }
}
