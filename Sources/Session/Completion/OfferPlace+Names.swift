import Diagnostics
import Metrics
import Planning
import Syntax
import Values

extension OfferPlace {
  /// The names that may stand here: of the columns of a table, else of what the sentence reaches.
  var names: [OfferedName] {
    guard let subject else { return [] }
    if expected.isRowsTarget || expected.isOnTable { return columns }
    var names: [OfferedName] = []
    for term in terms.sorted(by: { $0.rawValue < $1.rawValue }) {
      for name in self.names(for: term, subject)
      where !names.contains(where: { $0.text == name.text }) { names.append(name) }
    }
    return names
  }

  /// A column by its words, in the reader's language.
  private func named(_ column: TableColumn) -> OfferedName {
    OfferedName(column: column.name, label: session.inLanguage(column.name))
  }

  /// The columns of the table that a step works on, or whose numbers are asked about.
  private var columns: [OfferedName] {
    let columns = binder.columns(of: table, last: session.last?.schema)
    if expected.isRowsTarget {
      let numbers = columns.filter { !$0.isDimension && !$0.isDenominator }
      // After a dot a name is one word.
      return terms.contains(.aColumn)
        ? numbers.map { OfferedName(column: $0.name.replacing(" ", with: "_")) } : []
    }
    if expected.repeatsGrouping {
      return columns.filter { $0.isDimension || !$0.kind.isNumeric }.map(named)
    }
    guard expected.compared == nil,
      !terms.isDisjoint(with: [.aColumn, .anItem, .aCondition, .aValue])
    else { return [] }
    let isOperand = expected.openOperand != nil
    return columns.filter { !isOperand || $0.kind.isNumeric }.map(named)
  }

  /// The question whose table it is; rows behind a number are those of the main entity.
  private var table: Query {
    let nothing = Query(head: .none, range: .empty(at: 0))
    guard case .statement(.rows(_, let pipes)) = expected.sentence?.kind, !pipes.isEmpty else {
      return query ?? nothing
    }
    return binder.mainListing.map { Query(head: $0.head, pipes: pipes, range: $0.range) } ?? nothing
  }

  private func names(for term: Term, _ subject: Binder.Subject) -> [OfferedName] {
    switch term {
    case .aFlagOrCondition: return judged(subject, [.flag, .set])
    case .anEntity where terms.contains(.aFlagOrCondition): return judged(subject, [.entity])
    // The name of a new table.
    case .anEntity where expected.isNamingTable: return []
    case .anEntity:
      return expected.judgingAggregate.map(binder.entities(judgedBy:)) ?? binder.entities
    case .aField:
      return binder.attributes(
        of: expected.function == nil ? subject.entity : binder.counted(in: subject),
        after: expected.path
      ) { expected.takes($1 ? .text : $0) }
    case .aDimension where expected.repeatsGrouping: return groupings
    case .aDimension:
      return QuestionSplit(query, subject, binder)
        .dimensions(after: expected.path, where: offer.takes)
    case .anItem: return items(subject)
    case .aColumn where expected.isLoading: return []
    case .aColumn: return (isAfterDot ? [] : binder.entities) + attributes(subject)
    case .aGroupCondition: return isAfterDot ? [] : measures(subject)
    case .aCondition where expected.isInHaving: return isAfterDot ? [] : measures(subject)
    case .aCondition:
      let split = QuestionSplit(query, subject, binder)
      return attributes(subject).filter {
        offer.takes($0) && split.filters(by: $0) && isComparedInTime($0)
      }
        + (isAfterDot ? [] : countsBelow(subject))
    case .aValue: return values(subject)
    case .aName where isAfterDot: return attributes(subject)
    case .aName where expected.isUndefining: return ownDefinitions
    default: return []
    }
  }

  private var isAfterDot: Bool { !expected.path.isEmpty }

  // MARK: What is asked for

  private func items(_ subject: Binder.Subject) -> [OfferedName] {
    if expected.isExpecting { return isAfterDot ? [] : measures(subject) }
    guard query != nil else { return attributes(subject) + (isAfterDot ? [] : parts) }
    if !expected.isInClause { return heads(subject) }
    if isAfterDot { return attributes(subject) }
    return (subject.isListing ? attributes(subject) : groupings) + measures(subject)
  }

  /// What a question begins with: something to list or to count; a list of several things only
  /// counts.
  private func heads(_ subject: Binder.Subject) -> [OfferedName] {
    if expected.isWhy { return binder.rates }
    if expected.definesSet { return binder.entities }
    guard expected.isFirstItem else { return parts }
    let listed = attributes(subject, allowsKeys: false) { type, isLink in isLink || type == .text }
    return (isAfterDot ? [] : binder.items) + listed
  }

  /// What may be a part of a question: no whole one.
  private var parts: [OfferedName] { binder.items.filter { $0.kind != .query } }

  private func measures(_ subject: Binder.Subject) -> [OfferedName] {
    binder.measures(of: query, subject, where: offer.takes)
  }

  /// What a rate or count is taken of: where it divides, of the same rows; where two periods are
  /// compared, no stock.
  private func judged(
    _ subject: Binder.Subject, _ kinds: Set<OfferedName.Kind>
  ) -> [OfferedName] {
    let found = binder.measures(of: query, subject, kinds, where: offer.takes)
    if let dividend = expected.dividend {
      let divisors = Set(binder.divisors(of: dividend, subject).map(\.text))
      return found.filter { divisors.contains($0.text) }
    }
    return found.filter(isComparedInTime)
  }

  /// Whether a name may be part of a comparison of two periods, where one is asked for: no stock.
  private func isComparedInTime(_ name: OfferedName) -> Bool {
    !expected.isWhy || !session.refuses(name.text + " vs 2022 during 2023", after: begun)
  }

  /// The numbers that a condition compares of each row.
  private func countsBelow(_ subject: Binder.Subject) -> [OfferedName] {
    guard binder.hasRowsBelow(subject.entity) else { return [] }
    return binder.measures(
      of: nil, Binder.Subject(entity: subject.entity, isListing: true), where: offer.takes)
  }

  /// What the question is grouped by, as it is written.
  private var groupings: [OfferedName] {
    expected.groupings.compactMap { dimension in
      guard case .path(let path) = dimension.kind, let name = path.singleName, !name.isMissing
      else { return nil }
      return OfferedName(defined: name)
    }
  }

  // MARK: Values of rows

  private func attributes(
    _ subject: Binder.Subject, allowsKeys: Bool = true,
    _ isWanted: (ScalarType, Bool) -> Bool = { _, _ in true }
  ) -> [OfferedName] {
    binder.attributes(
      of: subject.entity, after: expected.path, allowsKeys: allowsKeys, isWanted)
  }

  /// What a value is reckoned with or compared with: numbers with numbers, days with days.
  private func values(_ subject: Binder.Subject) -> [OfferedName] {
    if expected.isAssigning { return [] }
    if expected.definesRatio { return binder.rates }
    if let kinds = expected.definedNumbers {
      let summed = Set(expected.summed.map(\.key))
      return binder.measures(of: nil, subject, kinds, where: offer.takes).filter {
        !summed.contains(TextFolding.key($0.text))
      }
    }
    if let (op, left) = expected.reckonedWith {
      return op == .divide ? binder.divisors(of: left, subject) : measures(subject)
    }
    guard expected.compared != nil else { return operands(subject) }
    if comparesMeasure {
      let own = subject.isListing ? attributes(subject) { !$1 && $0.isNumeric } : []
      return own + (isAfterDot ? [] : measures(subject))
    }
    guard let type, type != .text else { return [] }
    return attributes(subject) { !$1 && $0.isComparable(with: type) }
  }

  /// The values of a row that an operator or a function takes here.
  private func operands(_ subject: Binder.Subject) -> [OfferedName] {
    switch expected.openOperand {
    case .arithmetic(_, let left):
      let type = binder.type(of: left, from: subject)
      return attributes(subject) { other, isLink in
        !isLink && (type.map { other.isReckoned(with: $0) } ?? true)
      }
    case .argument(let function):
      return attributes(subject) { type, isLink in
        binder.takes(isLink ? .text : type, function: function)
      }
    case .rows(let function) where function != .distinct:
      return attributes(subject) { type, isLink in !isLink && type != .text && type != .flag }
    case .rows, nil: return attributes(subject)
    }
  }

  /// What this session has defined and not taken back.
  private var ownDefinitions: [OfferedName] {
    session.log.defined.filter { session.names.contains($0.text) }
      .map(OfferedName.init(defined:))
  }
}
