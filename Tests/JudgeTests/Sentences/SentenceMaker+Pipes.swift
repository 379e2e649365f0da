import TestSupport

extension SentenceMaker {
  /// Works on with the columns that a sentence has made.
  mutating func addPipes(
    _ items: [String], _ dimensions: [String], to sentence: inout RandomSentence
  ) {
    let measures = items.filter { !$0.contains(" as ") }.map(head)
    var columns = measures + dimensions.map { String($0.prefix { $0 != " " }) } + ["n"]
    columns.removeAll { $0 == "shops" || $0 == "goods" || $0.contains(".") }
    repeat {
      sentence.pipes.append(pipe(columns, measures))
    } while sentence.pipes.count < 3 && random.chance(45)
  }

  /// The words above the column of an item.
  private func head(_ item: String) -> String {
    guard let label = item.firstRange(of: " label ") else { return item }
    return String(item[..<label.lowerBound])
  }

  private mutating func pipe(_ columns: [String], _ measures: [String]) -> String {
    let column = called(random.pick(columns))
    let measure = measures.isEmpty ? "n" : called(random.pick(measures))
    let isRate = measure.hasPrefix("rate") || measure == "ontime"
    let number = isRate ? "\(random.int(0...100))%" : "\(random.int(0...9))"
    switch random.int(0...8) {
    case 0: return "sort \(column)" + random.pick(["", " desc", " asc"])
    case 1:
      return random.pick(["top", "bottom"]) + " \(random.int(1...4))" + random.pick(["", " exact"])
    case 2: return "limit \(random.int(0...5))"
    case 3:
      let other = called(random.pick(columns))
      return "show \(column), \(other)" + random.pick(["", " label \"Tên\""])
    case 4: return "drop \(column)"
    case 5:
      return "add extra = "
        + random.pick([
          "\(measure) * 2", "100 - \(measure)", "\(measure) / n", "-\(measure)", "\(measure) + 1",
        ])
    case 6, 8: return "rename \(column) to other"
    default:
      return "keep "
        + random.pick([
          "\(measure) > \(number)", "\(measure) <= \(number)", "not \(measure) = \(number)",
          "\(column) is missing", "\(column) is not missing",
          "\(measure) between 0 and \(number)", "n >= 2 and \(measure) < \(number)",
          "n < 2 or \(measure) != \(number)",
        ])
    }
  }

  /// A column by its sentence, or as one word.
  private mutating func called(_ column: String) -> String {
    let isPlain = column.allSatisfy { $0.isLetter || $0 == " " }
    return isPlain && random.chance(30) ? column.replacing(" ", with: "_") : column
  }
}
