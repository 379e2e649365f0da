import TestSupport

/// Makes sentences about the tables of a random world. Most of them mean something.
struct SentenceMaker {
  var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  mutating func sentence() -> RandomSentence {
    var sentence = random.chance(32) ? listing() : numbers()
    if random.chance(3) { spoil(&sentence) }
    // Clauses stand in any order.
    sentence.clauses.shuffle(using: &random)
    return sentence
  }

  /// Makes a sentence that probably means nothing.
  private mutating func spoil(_ sentence: inout RandomSentence) {
    let clause = random.pick([
      "where nothing = 1", "having count > 5%", "having rate late > 2", "where count >= 3",
      "having late", "where late = 1", "by buyer", "by nothing", "where fee = \"x\"",
      "where buyer = \"x\"", "where channel = nowhere", "where title = 5", "top 3 each kind",
      "having fee > 3", "where shop", "during @cut", "sort nothing",
    ])
    let keyword = clause.prefix { $0 != " " } + " "
    sentence.clauses.removeAll { $0.hasPrefix(keyword) && keyword != "where " }
    sentence.clauses.append(clause)
  }

  // MARK: Numbers

  private mutating func numbers() -> RandomSentence {
    if random.chance(20) { return comparison() }
    let subject = random.pick([Subject.sales, .sales, .sales, .sales, .visits, .shops, .both])
    var items = [measure(subject)]
    while items.count < 3, random.chance(30) { items.append(measure(subject)) }
    if subject != .shops, random.chance(32) {
      let form = form()
      if form.hasPrefix("share"), random.chance(85) {
        items[items.count - 1] = random.pick(["count", "late", "sum fee", "income", "count paid"])
      }
      items[items.count - 1] += " as " + form
    }
    if random.chance(12) {
      let last = items.count - 1
      items[last] += " label \"\(random.pick(["Số", "Nhãn", "figure"]))\(last)\""
    }
    var sentence = RandomSentence(items: items)
    let dimensions = random.chance(75) ? self.dimensions(subject, for: items) : []
    if !dimensions.isEmpty {
      sentence.clauses.append("by " + dimensions.joined(separator: ", "))
    }
    addRows(subject, to: &sentence)
    if random.chance(38) { sentence.clauses += period() }
    if random.chance(3) { sentence.clauses.append("vs " + baseline()) }
    addGroups(subject, dimensions, to: &sentence)
    if random.chance(17) { addAcross(subject, dimensions, to: &sentence) }
    if random.chance(34) { addPipes(items, dimensions, to: &sentence) }
    return sentence
  }

  /// The clauses that say which groups are shown, and how.
  mutating func addGroups(
    _ subject: Subject, _ dimensions: [String], to sentence: inout RandomSentence
  ) {
    if !dimensions.isEmpty, random.chance(24) {
      sentence.clauses.append("having " + groupCondition(subject))
    }
    if random.chance(27) {
      sentence.clauses.append("sort " + sortKeys(sentence.items, dimensions, subject))
    }
    if !dimensions.isEmpty, random.chance(24) {
      sentence.clauses.append(ranking(dimensions))
    }
    if random.chance(16) { sentence.clauses.append("limit \(random.int(0...6))") }
    var options = ["totals", "n", "zeros", "ci"].filter { _ in random.chance(11) }
    // All combinations of days with something else are too many to judge slowly.
    if dimensions.count > 1 || dimensions == ["day"] { options.removeAll { $0 == "zeros" } }
    if !options.isEmpty { sentence.clauses.append("with " + options.joined(separator: ", ")) }
  }

  /// The clause that makes columns of what divides the groups once more.
  mutating func addAcross(
    _ subject: Subject, _ dimensions: [String], to sentence: inout RandomSentence
  ) {
    guard let across = self.dimensions(subject, for: sentence.items).first, across != "day"
    else { return }
    sentence.clauses.append("across " + across)
    // All combinations of two dimensions are too many to judge slowly.
    for index in sentence.clauses.indices where sentence.clauses[index].hasPrefix("with ") {
      if !dimensions.isEmpty { sentence.clauses[index].replace("zeros", with: "totals") }
    }
  }

  /// The clauses that say which rows count.
  mutating func addRows(_ subject: Subject, to sentence: inout RandomSentence) {
    if random.chance(35) { sentence.clauses.append("where " + condition(subject)) }
    if random.chance(8) { sentence.clauses.append("where " + condition(subject)) }
    if random.chance(14) { sentence.clauses.append("as of " + asOf()) }
  }

  private mutating func sortKeys(
    _ items: [String], _ dimensions: [String], _ subject: Subject
  ) -> String {
    func bare(_ text: String) -> String {
      for word in [" label ", " as ", " bands "] {
        if let range = text.firstRange(of: word) { return String(text[..<range.lowerBound]) }
      }
      return text
    }
    var keys: [String] = []
    repeat {
      let known = (items + dimensions).map(bare)
      let key = random.chance(80) ? random.pick(known) : measure(subject)
      keys.append(key + random.pick(["", " desc", " asc", " desc"]))
    } while keys.count < 2 && random.chance(25)
    return keys.joined(separator: ", ")
  }

  private mutating func ranking(_ dimensions: [String]) -> String {
    var text = random.pick(["top", "bottom"]) + " \(random.int(1...4))"
    if random.chance(30) { text += " exact" }
    if dimensions.count > 1, random.chance(50) {
      let each = random.pick(dimensions)
      return text + " each " + (each.contains(" bands ") ? dimensions[0] : each)
    }
    return text + (random.chance(35) ? " with others" : "")
  }

  // MARK: Listings

  private mutating func listing() -> RandomSentence {
    let subject = random.pick([Subject.sales, .shops, .shops, .regions, .goods, .visits])
    var sentence = RandomSentence(items: [subject.entity])
    if random.chance(70) {
      sentence.clauses.append("where " + condition(subject, counting: true))
    }
    if random.chance(10) { sentence.clauses.append("where " + condition(subject)) }
    if random.chance(25) { sentence.clauses += period() }
    if random.chance(12) { sentence.clauses.append("as of " + asOf()) }
    if random.chance(35) {
      var items = [shown(subject)]
      while items.count < 4, random.chance(55) { items.append(shown(subject)) }
      sentence.clauses.append("show " + items.joined(separator: ", "))
    }
    if random.chance(45) {
      let key = shown(subject, canHaveLabel: false)
      sentence.clauses.append("sort " + key + random.pick(["", " desc", " asc"]))
      if random.chance(30) {
        let exact = random.chance(30) ? " exact" : ""
        sentence.clauses.append(
          random.pick(["top", "bottom"]) + " \(random.int(1...5))" + exact)
      }
    }
    if random.chance(20) { sentence.clauses.append("limit \(random.int(0...8))") }
    return sentence
  }
}

/// What a sentence is about.
enum Subject {
  case regions, shops, goods, sales, visits
  /// Sales and visits side by side.
  case both

  var entity: String {
    switch self {
    case .regions: "regions"
    case .shops: "shops"
    case .goods: "goods"
    case .sales, .both: "sales"
    case .visits: "visits"
    }
  }
}
