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
    let search = SubjectSearch(binder)
    for stem in Stem.stems(of: text) {
      let before = String(decoding: text.utf8.prefix(stem.start), as: UTF8.self)
      let expected = SyntaxTree.expectations(after: before, names: names)
      var offer = Offer(stem: stem, language: settings.language)
      let place = OfferPlace(self, after: before, expected, offer, search)
      add(place, to: &offer)
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

  private func add(_ place: OfferPlace, to offer: inout Offer) {
    guard !place.followsNonsense else { return }
    if place.terms.contains(.aFile) { addFiles(to: &offer) }
    addValues(place, to: &offer)
    guard offer.stem.form != .text else { return }
    for name in fileColumns(place.expected) + place.names { offer.add(name) }
    guard offer.stem.form == .bare, place.expected.path.isEmpty else { return }
    if place.terms.contains(.aTopic) { addTopics(to: &offer) }
    if !place.terms.isDisjoint(with: Session.placesOfVariables) {
      for variable in workspace.variables.keys.sorted() { offer.add("@" + variable, .variable) }
    }
    for keyword in place.words(in: settings.language) {
      offer.add(
        keyword, unless: { !place.isSure(keyword) && refuses(keyword, after: place.begun) })
    }
    for sign in place.signs { offer.add(sign, .sign) }
    if place.takesFunctions {
      if place.expected.compared == nil { offer.addOpen("(", .sign) }
      for function in binder.functionNames(
        inside: place.expected.calledFunction, asNumber: place.takesNumber)
      { offer.addOpen(function + "(", .keyword) }
    }
    for period in place.periods { offer.add(period, .value) }
  }

  /// Where a variable may stand.
  private static let placesOfVariables: Set<Term> = [
    .aValue, .aPeriod, .aBaseline, .aDate, .aListOrPeriod, .aWholeNumber, .aVariable,
  ]

  // MARK: Values

  /// The texts of the column that is compared.
  private func addValues(_ place: OfferPlace, to offer: inout Offer) {
    guard let compared = place.expected.compared, let subject = place.subject,
      place.expected.path.isEmpty, !place.terms.isDisjoint(with: [.aValue, .aText])
    else { return }
    let texts = binder.texts(
      comparedWith: compared, from: subject, startingWith: TypedBeginning(offer.stem.text),
      prefersLabels: settings.language == .vietnamese, limit: Session.offeredValues)
    for text in texts where !place.expected.hasChosen(text) {
      // Only a text is searched for; a value is compared.
      offer.addValue(text, isWord: place.terms.contains(.aValue) && isValueWord(text))
    }
  }

  /// Whether a value can be written without quotes: one word that is nothing else here.
  private func isValueWord(_ text: String) -> Bool {
    SyntaxTree.isPlainName(text) && !names.contains(text)
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
