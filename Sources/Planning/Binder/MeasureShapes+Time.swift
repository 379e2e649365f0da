import Diagnostics
import Metrics
import Syntax
import Values

extension MeasureShapes {
  /// The calendar in `by` that forms and comparisons run along: its finest grain moves, coarser
  /// grains of the same time go along with it; nil when `by` has none.
  ///
  /// - Throws: where no grain moves the others: grains of two times, weeks beside months.
  func calendar(
    for word: String, at range: SourceRange
  ) throws(Diagnostic) -> (axis: TimeAxis, grain: Grain)? {
    let times = timeDimensions
    guard let first = times.first else { return nil }
    let finest = times.dropFirst().reduce(first) { $0.grain.isCoarser(than: $1.grain) ? $1 : $0 }
    let others = times.filter { $0.position != finest.position }
    guard
      others.allSatisfy({ $0.grain.isCoarser(than: finest.grain) && $0.time == finest.time })
    else { throw ambiguousTime(word, times.map(\.position), at: range) }
    let coarser = others.map {
      TimeAxis.CoarserGrain(dimension: $0.position, grain: $0.grain)
    }
    return (TimeAxis(dimension: finest.position, coarser: coarser), finest.grain)
  }

  /// The dimensions that follow the calendar; hours and weekdays only repeat.
  private var timeDimensions: [(position: Int, grain: Grain, time: RowExpression)] {
    dimensions.enumerated().compactMap { position, dimension in
      guard case .grain(let grain, let time) = dimension.key, !grain.isCyclic else { return nil }
      return (position, grain, time)
    }
  }

  private func ambiguousTime(
    _ word: String, _ positions: [Int], at range: SourceRange
  ) -> Diagnostic {
    let trees = positions.map { dimensions[$0].tree }
    var replacement: Replacement?
    if trees.count == 2, let last = positions.last {
      let end = dimensions[last - 1].tree.range.end
      replacement = Replacement(SourceRange(end, trees[1].range.end), with: "")
    }
    return Diagnostic(
      .ambiguousTime, at: range,
      [
        "word": .code(word),
        "grains": .list(trees.map { .code(TreePrinter.text(of: $0)) }),
      ],
      replacement: replacement)
  }

  // MARK: Like with like

  /// The days that have no like in the span that is not over, of the span so many steps before
  /// it; nil when every span of the question is over.
  func unlikeDays(
    _ steps: [GrainStep], _ calendar: (axis: TimeAxis, grain: Grain), isNoted: Bool = true
  ) throws(Diagnostic) -> RelatedRequest.LeftOut? {
    let asked = try sentence.period()
    guard let asOf = sentence.periods.asOf, let span = calendar.grain.period(containing: asOf),
      asOf < span.lastDay, asked.map({ $0.contains(asOf) }) ?? true
    else { return nil }
    var ordinal: Int? = calendar.grain.ordinal(of: asOf)
    for step in steps { ordinal = ordinal.flatMap(step.before) }
    guard
      let other = ordinal.flatMap(calendar.grain.firstDay(ofOrdinal:))
        .flatMap(calendar.grain.period(containing:))
    else { return nil }
    let part = likePart(of: other, span, isNoted: isNoted)
    guard part.end < other.end else { return nil }
    return RelatedRequest.LeftOut(
      days: Period(start: part.end, end: other.end), dimension: calendar.axis.dimension)
  }

  /// The part of another period that matches what has passed of this one; all of it when
  /// this one is over. Says so.
  func likePart(of other: Period, _ current: Period, isNoted: Bool = true) -> Period {
    guard let asOf = sentence.periods.asOf, current.contains(asOf), asOf < current.lastDay
    else { return other }
    let part = likePart(of: other, current, until: asOf)
    guard part.end < other.end else { return other }
    if isNoted {
      sentence.notes.add(
        Diagnostic(
          .periodNotOver,
          [
            "period": .code(current.description), "date": .text(asOf.description),
            "other": .code(other.description), "otherDate": .text(part.lastDay.description),
          ]))
    }
    return part
  }

  /// The days of another period as far into it as a day lies in this one: by months and days
  /// where both begin with a month, else by days.
  func likePart(of other: Period, _ current: Period, until day: CivilDate) -> Period {
    let (start, otherStart) = (current.start, other.start)
    let end: CivilDate
    if start.components.day == 1, otherStart.components.day == 1 {
      let months = Grain.month.ordinal(of: otherStart) - Grain.month.ordinal(of: start)
      end = day.adding(months: months).adding(days: 1)
    } else {
      let days = Int(day.daysSinceEpoch) - Int(start.daysSinceEpoch)
      end = otherStart.adding(days: days + 1)
    }
    return Period(start: otherStart, end: min(end, other.end))
  }
}
