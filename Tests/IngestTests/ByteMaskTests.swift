import CSupport
import Testing

@Suite("Byte masks")
struct ByteMaskTests {
  @Test("The vector version, the portable twin and a plain loop agree", arguments: 1...50)
  func twins(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let alphabet: [UInt8] = [0, 1, 34, 35, 44, 0x7F, 0x80, 0xA2, 0xAC, 0xFE, 0xFF]
    for _ in 0..<200 {
      let bytes = (0..<64).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      for wanted in alphabet {
        var expected: UInt64 = 0
        for (position, byte) in bytes.enumerated() where byte == wanted {
          expected |= 1 << UInt64(position)
        }
        #expect(unsafe hoso_match64(bytes, wanted) == expected)
        #expect(unsafe hoso_match64_portable(bytes, wanted) == expected)
      }
    }
  }
}
