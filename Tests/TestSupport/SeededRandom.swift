/// A small generator that gives the same numbers from one seed everywhere (SplitMix64).
package struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  /// Starts from a seed.
  package init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number of a range.
  package mutating func int(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// True in `percent` of the cases.
  package mutating func chance(_ percent: Int) -> Bool { int(1...100) <= percent }

  /// One of several, which must not be none.
  package mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[int(0...elements.count - 1)]
  }

  /// A value, or nil in `percent` of the cases.
  package mutating func maybe<Value>(_ percent: Int, _ make: (inout SeededRandom) -> Value)
    -> Value?
  {
    chance(percent) ? nil : make(&self)
  }
}
