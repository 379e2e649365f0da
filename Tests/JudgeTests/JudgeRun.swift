import Judge

/// Asks many sentences, and keeps what came of them.
enum JudgeRun {
  /// Sentences of one world.
  private static let sentencesOfWorld = 50

  static func all(sentences: Int, parts: Int) async -> JudgeRecord {
    let worlds = sentences / sentencesOfWorld
    return await withTaskGroup(of: JudgeRecord.self) { group in
      for part in 0..<parts {
        group.addTask {
          var record = JudgeRecord()
          for world in stride(from: part, to: worlds, by: parts) {
            run(RandomWorld.world(seed: UInt64(world)), seed: UInt64(world), &record)
          }
          return record
        }
      }
      var all = JudgeRecord()
      for await record in group { all.add(record) }
      return all
    }
  }

  /// Asks the sentences that a seed makes.
  static func run(_ world: World, seed: UInt64, _ record: inout JudgeRecord) {
    do {
      let (files, judge) = (try WorldFiles(world), try Judge(world))
      var maker = SentenceMaker(seed: seed &* 1_000_003)
      for _ in 0..<sentencesOfWorld {
        let sentence = maker.sentence()
        let verdict = Verdict(sentence.text, judge, files.session)
        record.note(verdict, sentence)
        guard case .disagree = verdict else { continue }
        let (smallest, text) = shrunk(sentence, judge, files)
        record.disagreements.append(
          "world \(seed): \(sentence.text)\nsmaller: \(smallest.text)\n\(text)")
      }
    } catch {
      record.disagreements.append("world \(seed) is not made: \(error)")
    }
  }

  /// The sentence with as few parts as still disagree.
  private static func shrunk(
    _ sentence: RandomSentence, _ judge: Judge, _ files: WorldFiles
  ) -> (RandomSentence, String) {
    for smaller in sentence.smaller {
      if case .disagree = Verdict(smaller.text, judge, files.session) {
        return shrunk(smaller, judge, files)
      }
    }
    if case .disagree(let text) = Verdict(sentence.text, judge, files.session) {
      return (sentence, text)
    }
    return (sentence, "")
  }
}

/// What came of many sentences.
struct JudgeRecord: Sendable {
  var agreed = 0
  var refused = 0
  var awaited: [String: Int] = [:]
  var notJudged: [String: Int] = [:]
  var disagreements: [String] = []
  /// What the sentences were made of whose answers agree.
  var productions = Productions()

  mutating func note(_ verdict: Verdict, _ sentence: RandomSentence) {
    switch verdict {
    case .agree(let query):
      agreed += 1
      productions.note(query)
    case .bothRefuse: refused += 1
    case .awaited(let text): awaited[text, default: 0] += 1
    case .notJudged(let text): notJudged[text, default: 0] += 1
    case .disagree: break
    }
  }

  mutating func add(_ other: JudgeRecord) {
    agreed += other.agreed
    refused += other.refused
    awaited.merge(other.awaited) { $0 + $1 }
    notJudged.merge(other.notJudged) { $0 + $1 }
    disagreements += other.disagreements
    productions.add(other.productions)
  }

  var summary: String {
    """
    \(agreed) agree, \(refused) refused by both, \(awaited.values.reduce(0, +)) awaited, \
    \(notJudged.values.reduce(0, +)) not judged, \(disagreements.count) disagree
    awaited: \(awaited)
    not judged: \(notJudged)
    \(productions.text)
    """
  }
}
