import Syntax
import Values

/// A column of numbers of groups: how it is called and what it is in each row.
struct GroupColumn {
  typealias Number = (GroupAnswer.Place, GroupAnswer) throws(Refusal) -> Counted

  var name: String?
  /// The words of the sentence, where a label stands above the column.
  var sentence: String?
  let number: Number
  /// The words above its denominators; nil where they are its own.
  var denominatorName: String?
  /// What `top` ranks by.
  var rank: Number?
  /// Whether it is a place among the groups.
  var isPlace = false
  /// Whether it is the number itself, no form of it.
  var isPlain = true
  var kind: JudgeTable.Kind?

  init(_ item: Item) {
    name = item.label?.text
    sentence = item.label.map { _ in TreePrinter.text(of: item.expression) }
    number = { (place, answer) throws(Refusal) in
      try answer.numbers(at: place).number(item.expression)
    }
  }

  init(
    name: String?, kind: JudgeTable.Kind?, rank: Number? = nil, number: @escaping Number
  ) {
    self.name = name
    self.kind = kind
    self.rank = rank
    self.number = number
    isPlain = false
  }

  func ranked(_ place: GroupAnswer.Place, _ answer: GroupAnswer) throws(Refusal) -> Value {
    try (rank ?? number)(place, answer).value
  }

  /// What stands above the column and its denominators.
  func heads(_ answer: GroupAnswer) throws(Refusal) -> [JudgeTable.Column] {
    let counted = try number(.all, answer)
    let name = name ?? counted.name
    let kind = kind ?? JudgeTable.Kind(counted.kind)
    return [
      JudgeTable.Column(
        name: name, role: .measure, kind: counted.kind == .date && !isPlace ? nil : kind,
        aliases: sentence.map { [$0] } ?? [], meaning: counted.name)
    ]
      + counted.denominators.map {
        JudgeTable.Column(
          name: denominatorName ?? name, role: .denominator, kind: .count, meaning: $0.identity)
      }
  }

  func cells(_ place: GroupAnswer.Place, _ answer: GroupAnswer) throws(Refusal) -> [Value] {
    let counted = try number(place, answer)
    return [counted.value] + counted.denominators.map(\.count)
  }
}
