/// A seeded stream of random integers (SplitMix64): one seed gives one stream on every machine.
struct RandomSource {
  private var state: UInt64

  /// A stream of its own for each `purpose`, so that a change in one file leaves the others alone.
  init(seed: UInt64, purpose: UInt64 = 0) {
    state = seed
    state = next() ^ (purpose &* 0xD1B5_4A32_D192_ED03)
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number in `0..<bound`; 0 if the bound is not positive.
  mutating func below(_ bound: Int) -> Int {
    guard bound > 0 else { return 0 }
    return Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A number in `low...high`; `low` if the range is empty.
  mutating func between(_ low: Int, _ high: Int) -> Int {
    low + below(high - low + 1)
  }

  /// True in `share` of 10,000 cases.
  mutating func chance(_ share: Int) -> Bool {
    below(10_000) < share
  }
}
