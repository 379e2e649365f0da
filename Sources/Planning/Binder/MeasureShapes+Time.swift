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
    for word: Fact, at range: SourceRange, keeping kept: Grain? = nil
  ) throws(Diagnostic) -> (axis: TimeAxis, grain: Grain)? {
    let times = timeDimensions
    guard let first = times.first else { return nil }
    let finest = times.dropFirst().reduce(first) { $0.grain.isCoarser(than: $1.grain) ? $1 : $0 }
    let others = times.filter { $0.position != finest.position }
    guard
      others.allSatisfy({ $0.grain.isCoarser(than: finest.grain) && $0.time == finest.time })
    else {
      let removed = times.last { $0.grain != kept } ?? finest
      throw ambiguousTime(word, times.map(\.position), without: removed.position, at: range)
    }
    let coarser = others.map {
      TimeAxis.CoarserGrain(dimension: $0.position, grain: $0.grain)
    }
    return (TimeAxis(dimension: finest.position, coarser: coarser), finest.grain)
  }

  /// The sentence with another grain in `by`; without a `by` it gets one at `place`.
  func grouping(by grain: Grain, at place: Int) -> Replacement {
    guard let end = clauses.endOfBy else {
      return Replacement(.empty(at: place), with: " by \(grain.rawValue)")
    }
    return Replacement(.empty(at: end), with: ", \(grain.rawValue)")
  }

  /// The dimensions that follow the calendar; hours and weekdays only repeat.
  private var timeDimensions: [(position: Int, grain: Grain, time: RowExpression)] {
    dimensions.enumerated().compactMap { position, dimension in
      guard case .grain(let grain, let time) = dimension.key, !grain.isCyclic else { return nil }
      return (position, grain, time)
    }
  }

  private func ambiguousTime(
    _ word: Fact, _ positions: [Int], without removed: Int, at range: SourceRange
  ) -> Diagnostic {
    let trees = positions.map { dimensions[$0].tree }
    let place = dimensions[removed].tree.range
    let end =
      removed == 0
      ? SourceRange(place.start, dimensions[1].tree.range.start)
      : SourceRange(dimensions[removed - 1].tree.range.end, place.end)
    let replacement = trees.count == 2 ? Replacement(end, with: "") : nil
    return Diagnostic(
      .ambiguousTime, at: range,
      [
        "word": word,
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

extension String {
  /// What stands above a column that the sentence does not name: pipes and files know it by
  /// its English words.
  static func column(_ term: Term, _ grain: Grain? = nil) -> String {
    let facts = grain.map { ["grain": Fact.text($0.rawValue)] } ?? [:]
    return MessageTable.phrase(term, facts, in: .english)
  }
}
