import Diagnostics
import Metrics
import Planning
import Syntax
import Values

extension Session {
  /// At most so many values of a column are offered.
  package static let offeredValues = 200

  /// What may be typed at the end of `text`, a sentence as far as it is typed: what the grammar
  /// allows there, names that the sentence can reach, and values of the column that is compared.
  ///
  /// Values come before names, names before words of the language. What begins more words back is
  /// the better reading where its first words mean nothing by themselves: `so tu` is one of Sở Tư
  /// pháp.
  package func completions(after text: String) -> [Completion] {
    // Ctrl-C on an empty prompt ends nothing that begins later.
    cancellation.lower()
    if let commands = commandCompletions(after: text) { return commands }
    var found: [Completion] = []
    for stem in Stem.stems(of: text) {
      let before = String(decoding: text.utf8.prefix(stem.start), as: UTF8.self)
      let expected = SyntaxTree.expectations(after: before, names: names)
      var offer = Offer(stem: stem, language: settings.language)
      add(expected, to: &offer)
      let completions = offer.ordered
      if completions.contains(where: { $0.kind <= .keyword }) {
        found.removeAll { !isPhrase(text, from: stem.start, to: $0.start) }
      }
      found += completions
    }
    return found
  }

  /// Whether the words between two places are a name or words of the language by themselves.
  private func isPhrase(_ text: String, from start: Int, to end: Int) -> Bool {
    let words = String(decoding: text.utf8.dropFirst(start).prefix(end - start), as: UTF8.self)
    return names.contains(words) || Vocabulary.contains(words)
  }

  private func add(_ expected: Expectations, to offer: inout Offer) {
    let subject = binder.subject(of: expected.query)
    let type = (expected.compared ?? expected.tested).flatMap { left in
      subject.flatMap { binder.type(of: left, from: $0) }
    }
    if expected.terms.contains(.aFile) { addFiles(to: &offer) }
    if let compared = expected.compared, let subject, expected.path.isEmpty,
      !expected.terms.isDisjoint(with: [.aValue, .aText])
    {
      let texts = binder.texts(
        comparedWith: compared, from: subject, startingWith: TypedBeginning(offer.stem.text),
        prefersLabels: settings.language == .vietnamese, limit: Session.offeredValues)
      for text in texts where !expected.hasChosen(text) {
        offer.addValue(text, isWord: isValueWord(text))
      }
    }
    guard offer.stem.form != .text else { return }
    for name in fileColumns(expected) + offeredNames(expected, subject, type) { offer.add(name) }
    guard offer.stem.form == .bare, expected.path.isEmpty else { return }
    if expected.terms.contains(.aTopic) { addTopics(to: &offer) }
    if !expected.terms.isDisjoint(with: Session.placesOfVariables) {
      for variable in workspace.variables.keys.sorted() { offer.add("@" + variable, .variable) }
    }
    let countsRows = countsRows(subject)
    for keyword in expected.meantKeywords(
      type, subject, countsRows: countsRows, hasTime: workspace.model.hasTime, settings.language)
    { offer.add(keyword) }
    for sign in expected.meantSigns(type) { offer.add(sign, .sign) }
    if expected.takesFunctions(type) {
      if expected.compared == nil { offer.addOpen("(", .sign) }
      for function in Binder.functionNames { offer.addOpen(function + "(", .keyword) }
    }
    if expected.takesPeriods(type), let subject {
      for period in periods(of: subject.entity, isTyped: !offer.stem.text.isEmpty) {
        offer.add(period, .value)
      }
    }
  }

  private func countsRows(_ subject: Binder.Subject?) -> Bool {
    subject.map { $0.isListing && binder.hasRowsBelow($0.entity) } ?? false
  }

  /// Where a variable may stand.
  private static let placesOfVariables: Set<Term> = [
    .aValue, .aPeriod, .aBaseline, .aDate, .aListOrPeriod, .aWholeNumber, .aVariable,
  ]

  /// Whether a value can be written without quotes: one word that is nothing else here.
  private func isValueWord(_ text: String) -> Bool {
    SyntaxTree.isPlainName(text) && !names.contains(text)
  }

  // MARK: Names

  private func offeredNames(
    _ expected: Expectations, _ subject: Binder.Subject?, _ type: ScalarType?
  ) -> [OfferedName] {
    guard let subject else { return [] }
    let query = expected.query
    if let query, !query.pipes.isEmpty {
      return expected.terms.isDisjoint(with: [.aColumn, .anItem, .aCondition, .aValue])
        || expected.compared != nil
        ? [] : binder.columns(of: query, last: last?.schema)
    }
    var names: [OfferedName] = []
    for term in expected.terms.sorted(by: { $0.rawValue < $1.rawValue }) {
      for name in self.names(for: term, expected, subject, type)
      where !names.contains(where: { $0.text == name.text }) { names.append(name) }
    }
    return names
  }

  private func names(
    for term: Term, _ expected: Expectations, _ subject: Binder.Subject, _ type: ScalarType?
  ) -> [OfferedName] {
    let (entity, path) = (subject.entity, expected.path)
    switch term {
    case .anEntity: return binder.entities
    case .aFlagOrCondition: return binder.flags
    case .aField:
      return binder.attributes(of: entity, after: path) { type, isLink in
        expected.takes(isLink ? .text : type)
      }
    case .aDimension where expected.repeatsGrouping: return groupings(expected)
    case .aDimension:
      return binder.attributes(of: entity, after: path, allowsKeys: false) { type, isLink in
        isLink || type == .text || type == .flag || type.isNumeric
      }
    case .anItem:
      let own = attributes(of: entity, path)
      guard path.isEmpty else { return own }
      guard expected.query != nil else { return own + parts }
      guard expected.isInClause else { return binder.items + own }
      if subject.isListing { return own + (binder.hasRowsBelow(entity) ? parts : []) }
      return groupings(expected) + parts
    case .aColumn where expected.isLoading: return []
    case .aColumn: return (path.isEmpty ? binder.entities : []) + attributes(of: entity, path)
    case .aGroupCondition: return path.isEmpty ? parts : []
    case .aCondition:
      return attributes(of: entity, path)
        + (path.isEmpty && binder.hasRowsBelow(entity) ? parts : [])
    case .aValue where expected.reckonsWithMeasure: return parts
    case .aValue:
      guard expected.compared != nil else { return attributes(of: entity, path) }
      if expected.comparesGroup { return [] }
      guard let type, type != .text else { return [] }
      return binder.attributes(of: entity, after: path) { other, isLink in
        !isLink && other.isComparable(with: type)
      }
    case .aName where !path.isEmpty: return attributes(of: entity, path)
    case .aName where expected.isUndefining: return ownDefinitions
    default: return []
    }
  }

  /// What may be a part of a question: no whole one.
  private var parts: [OfferedName] { binder.items.filter { $0.kind != .query } }

  /// What the question is grouped by, as it is written.
  private func groupings(_ expected: Expectations) -> [OfferedName] {
    expected.groupings.compactMap { dimension in
      guard case .path(let path) = dimension.kind, let name = path.singleName, !name.isMissing
      else { return nil }
      return OfferedName(defined: name)
    }
  }

  private func attributes(of entity: EntityID, _ path: [Name]) -> [OfferedName] {
    binder.attributes(of: entity, after: path) { _, _ in true }
  }

  /// What this session has defined and not taken back.
  private var ownDefinitions: [OfferedName] {
    log.defined.filter { names.contains($0.text) }.map(OfferedName.init(defined:))
  }

  // MARK: Files and topics

  /// The files and folders whose paths begin as what is typed.
  func addFiles(to offer: inout Offer) {
    guard offer.stem.form != .quotedName else { return }
    let typed = offer.stem.form == .text ? offer.stem.text : ""
    let folder = typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
    let place = FilePath.resolve(folder, relativeTo: settings.baseFolder)
    guard mayRead(place.isEmpty ? "." : place) else { return }
    for entry in FilePath.entries(of: place.isEmpty ? "." : place) {
      if entry.name.hasPrefix("."), !typed.dropFirst(folder.count).hasPrefix(".") { continue }
      offer.addFile(folder + entry.name, isFolder: entry.isFolder)
    }
  }

  private func addTopics(to offer: inout Offer) {
    for topic in Topic.all { offer.add(topic.name, .topic) }
  }
}
