import Testing
import Values

@Suite("Amounts of memory")
struct MemoryTests {
  @Test(
    "Sizes are read with their units",
    arguments: [
      ("2GB", 2_000_000_000), ("512 MB", 512_000_000), ("1GiB", 1 << 30), ("1.5 kb", 1_500),
      ("0.5KiB", 512), ("7B", 7), ("3TB", 3_000_000_000_000), ("1g", 1_000_000_000),
      ("2 Mi", 2 << 20),
    ])
  func reading(text: String, bytes: Int) {
    #expect(ByteSize(reading: text)?.bytes == bytes)
  }

  @Test(
    "What is no size is not read",
    arguments: [
      "", "2", "GB", "2 XB", "-2GB", "0MB", "0.1B", "1e3MB", "2GB!", "1,5GB",
      "99999999999999999999TB", "9999999999999999999999999999999999999TB",
    ])
  func noSize(text: String) {
    #expect(ByteSize(reading: text) == nil)
  }

  @Test(
    "Sizes are written in the unit that they fill",
    arguments: [
      (0, "0 B"), (999, "999 B"), (1_000, "1 KB"), (1_234_567, "1.23 MB"),
      (1 << 30, "1.07 GB"), (2_500_000_000_000, "2.5 TB"),
    ])
  func writing(bytes: Int, text: String) {
    #expect(ByteSize(bytes).description == text)
  }

  @Test("A budget is kept, and what is given back can be taken again")
  func budget() throws {
    let memory = MemoryBudget(limit: 100, taken: 10)
    try memory.take(90)
    #expect(throws: MemoryExceeded(limit: 100, needed: 101)) { try memory.take(1) }
    memory.giveBack(51)
    try memory.take(50)
    #expect(memory.taken == 100)
  }
}
