import Results

/// Somebody who knows what is shown of some counts, and tries all that the others can be.
///
/// A reader knows nothing of how cells were chosen to be hidden, nor of graphs: only that counts
/// are whole numbers, that no hidden one is less than it can be, and what sums are shown.
struct Reader {
  /// By unknown: how much it can be less than it is, without breaking a rule.
  private var slack: [Int] = []
  /// Sums of unknowns whose change lies between two numbers.
  private var sums: [Sum] = []
  /// By unknown: the sums with it.
  private var users: [[Int]] = []
  /// How far unknowns are moved from what they are.
  private let reach: Int

  /// Unknowns, each added or taken away.
  struct Term {
    let unknown: Int
    var sign = 1
  }

  private struct Sum {
    let terms: [Term]
    let changes: ClosedRange<Int>
  }

  init(reach: Int) {
    self.reach = reach
  }

  /// Adds an unknown count of which readers know that it is no less than `least`.
  mutating func addUnknown(_ count: Int64, least: Int64) -> Int {
    slack.append(Int(max(count - least, 0)))
    users.append([])
    return slack.count - 1
  }

  /// Adds what is known of a sum: how much it can be more or less than it is.
  mutating func add(_ terms: [Term], changes: ClosedRange<Int>) {
    guard !terms.isEmpty else { return }
    for term in terms { users[term.unknown].append(sums.count) }
    sums.append(Sum(terms: terms, changes: changes))
  }

  /// How much a sum that is shown can change: not at all.
  static let known = 0...0
  /// What changes of a sum are possible at all.
  static let anything = -1_000_000...1_000_000

  /// The sums, of some, that have one value whatever the unknowns are.
  func determined(_ targets: [[Term]]) -> [Int] {
    var open = Set(targets.indices)
    for target in targets.indices where open.contains(target) {
      guard let changes = solution(changing: targets[target]) else { continue }
      for (index, terms) in targets.enumerated()
      where terms.reduce(0, { $0 + $1.sign * changes[$1.unknown] }) != 0 { open.remove(index) }
    }
    return open.sorted()
  }

  /// Changes of the unknowns that keep all rules, and change a sum.
  private func solution(changing target: [Term]) -> [Int]? {
    var reader = self
    for changes in [1...1_000_000, -1_000_000 ... -1] {
      reader.sums = sums
      reader.users = users
      reader.add(target, changes: changes)
      if let found = reader.solution() { return found }
    }
    return nil
  }

  /// The least changes that break no rule, looked for with ever more of them.
  private func solution() -> [Int]? {
    for steps in [2, 4, 6, 8, 12, 20, 40] {
      var attempt = Attempt(changes: Array(repeating: 0, count: slack.count))
      attempt.sums = Array(repeating: 0, count: sums.count)
      if mend(&attempt, steps: steps) { return attempt.changes }
    }
    return nil
  }

  /// What is tried.
  private struct Attempt {
    var changes: [Int]
    /// By sum: its change.
    var sums: [Int] = []
    /// What did not lead on.
    var failed: Set<[Int]> = []
    var count = 0
  }

  /// Mends one broken rule after the other, until none is. A sum that is to change can do so only
  /// where one of its unknowns does, and none needs to be moved to and fro.
  private func mend(_ attempt: inout Attempt, steps: Int) -> Bool {
    var best: [Step]?
    for (sum, change) in zip(sums, attempt.sums) where !sum.changes.contains(change) {
      let rises = change < sum.changes.lowerBound
      let ways = sum.terms.compactMap { term -> Step? in
        let move = rises ? term.sign : -term.sign
        let now = attempt.changes[term.unknown]
        let isPossible =
          now * move >= 0 && abs(now + move) <= reach && now + move >= -slack[term.unknown]
        return isPossible ? Step(unknown: term.unknown, move: move) : nil
      }
      if best.map({ ways.count < $0.count }) ?? true { best = ways }
    }
    guard let best else { return true }
    attempt.count += 1
    guard steps > 0, attempt.count < 20_000, !attempt.failed.contains(attempt.changes) else {
      return false
    }
    for step in best {
      apply(step, to: &attempt)
      if mend(&attempt, steps: steps - 1) { return true }
      apply(Step(unknown: step.unknown, move: -step.move), to: &attempt)
    }
    attempt.failed.insert(attempt.changes)
    return false
  }

  private struct Step {
    let unknown: Int
    let move: Int
  }

  private func apply(_ step: Step, to attempt: inout Attempt) {
    attempt.changes[step.unknown] += step.move
    for sum in users[step.unknown] {
      for term in sums[sum].terms where term.unknown == step.unknown {
        attempt.sums[sum] += term.sign * step.move
      }
    }
  }
}

extension Reader {
  /// What readers know of a table of which cells are hidden.
  ///
  /// - Returns: the unknowns, by the cells without parts.
  mutating func add(_ made: SummedTable, hidden: Set<Int>, least: (Int) -> Int64) -> [Int: Int] {
    var unknowns: [Int: Int] = [:]
    for cell in hidden.sorted() where made.parts[cell] == [cell] {
      unknowns[cell] = addUnknown(made.table.counts[cell], least: least(cell))
    }
    for cell in made.parts.indices where made.parts[cell] != [cell] {
      let count = Int(made.table.counts[cell])
      add(
        Reader.terms(made.parts[cell], unknowns),
        changes: hidden.contains(cell)
          ? min(Int(least(cell)) - count, 0)...1_000_000 : Reader.known)
    }
    return unknowns
  }

  /// A sum of cells, as far as these are unknown.
  static func terms(_ parts: [Int], _ unknowns: [Int: Int], sign: Int = 1) -> [Term] {
    parts.compactMap { part in unknowns[part].map { Term(unknown: $0, sign: sign) } }
  }
}
