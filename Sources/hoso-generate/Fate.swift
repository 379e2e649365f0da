/// How a dossier's story stands at the end of the as-of date.
enum Fate: Int, CaseIterable {
  case early
  case onDay
  case late
  /// Finished, of a procedure without a due date.
  case finishedOpenEnded
  case refused
  case withdrawn
  case stopped
  /// Handed in online and never accepted.
  case waiting
  case inTime
  case overdue
  /// Still open, of a procedure without a due date.
  case openOpenEnded

  /// The first of the fates that leave a dossier open.
  static let firstOpen = Fate.waiting.rawValue

  var isOpenEnded: Bool { self == .finishedOpenEnded || self == .openOpenEnded }
  var isOpen: Bool { rawValue >= Fate.firstOpen }
  var isFinished: Bool { rawValue <= Fate.finishedOpenEnded.rawValue }
  var isAccepted: Bool { self != .refused && self != .waiting }
}

/// The fates of one unit's dossiers, online or not, drawn without replacement. Open ones come out
/// among the last of the year only.
struct FateDeck {
  let counts: [Int]
  private var settled: Urn
  private var open: Urn
  private let window: Int

  init(counts: [Int]) {
    self.counts = counts
    settled = Urn(counts: Array(counts[..<Fate.firstOpen]))
    open = Urn(counts: Array(counts[Fate.firstOpen...]))
    window = 3 * open.remaining + 6
  }

  mutating func draw(_ random: inout RandomSource) -> Fate {
    let remaining = settled.remaining + open.remaining
    let isOpen = remaining <= window && random.below(remaining) < open.remaining
    let place =
      isOpen ? Fate.firstOpen + open.draw(&random) : settled.draw(&random)
    return Fate(rawValue: place) ?? .early
  }

  func count(where condition: (Fate) -> Bool) -> Int {
    Fate.allCases.reduce(0) { $0 + (condition($1) ? counts[$1.rawValue] : 0) }
  }
}

/// Plans the fates of a stream: all dossiers of one unit that came online, or all others.
func planFates(unit: Unit, online: Bool, count: Int, scale: Scale, openEnded: Bool) -> FateDeck {
  var counts = [Int](repeating: 0, count: Fate.allCases.count)
  var left = count
  func set(_ fate: Fate, _ wanted: Int) {
    counts[fate.rawValue] = min(wanted, left)
    left -= counts[fate.rawValue]
  }
  if online { set(.waiting, scale.roundedUp(unit.waiting)) }
  let endless = openEnded ? count * 3 / 100 : 0
  set(.openOpenEnded, endless * 4 / 100)
  set(.finishedOpenEnded, endless - counts[Fate.openOpenEnded.rawValue])
  set(.refused, scaled(count, online ? 170 : 25, 10_000))
  set(.withdrawn, scaled(count, 95, 10_000))
  set(.stopped, scaled(count, 45, 10_000))
  set(.inTime, scaled(count, 270, 10_000))
  if !unit.isPunctual {
    set(.overdue, scaled(count, 60, 10_000))
    set(.late, max(scaled(left, unit.lateShare, 10_000), online ? 0 : 1))
  }
  set(.onDay, scaled(left, 700, 10_000))
  set(.early, left)
  return FateDeck(counts: counts)
}

/// The ratio of the dossiers asked for to the default size.
struct Scale {
  static let defaultSize = 48_000
  let dossiers: Int

  func rounded(_ count: Int) -> Int { scaled(count, dossiers, Scale.defaultSize) }

  /// Something stays something.
  func roundedUp(_ count: Int) -> Int {
    (count * dossiers + Scale.defaultSize - 1) / Scale.defaultSize
  }
}
