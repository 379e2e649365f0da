/// A sentence in parts, so that it can be made smaller.
struct RandomSentence {
  var items: [String]
  var clauses: [String] = []
  var pipes: [String] = []

  var text: String {
    ([items.joined(separator: ", ")] + clauses + pipes.map { "| " + $0 }).joined(separator: " ")
  }

  /// The same sentence without one of its parts, every way there is.
  var smaller: [RandomSentence] {
    var sentences: [RandomSentence] = []
    for index in pipes.indices {
      var sentence = self
      sentence.pipes.remove(at: index)
      sentences.append(sentence)
    }
    for index in clauses.indices {
      var sentence = self
      sentence.clauses.remove(at: index)
      sentences.append(sentence)
    }
    for index in items.indices where items.count > 1 {
      var sentence = self
      sentence.items.remove(at: index)
      sentences.append(sentence)
    }
    return sentences
  }
}
