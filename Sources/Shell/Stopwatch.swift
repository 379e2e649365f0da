import Values

/// How long an answer takes.
struct Stopwatch {
  private let clock = ContinuousClock()
  private var started: ContinuousClock.Instant?
  /// Between the last start and stop, to the millisecond; nil where nothing was measured.
  private(set) var seconds: Decimal?

  mutating func start() { started = clock.now }

  mutating func stop() {
    seconds = started.map { started in
      let (whole, fraction) = started.duration(to: clock.now).components
      return Decimal(
        unscaled: Int128(whole) * 1_000 + Int128(fraction / 1_000_000_000_000_000), scale: 3)
    }
    started = nil
  }

  /// Forgets what was measured.
  mutating func clear() { seconds = nil }
}
