import Columnar
import Execution
import Testing
import Values

@Suite struct ColumnProfileTests {
  private func profile(_ column: Column, commonest: Int) throws -> ColumnProfile {
    try ColumnProfile(column, commonest: commonest, CancellationFlag())
  }

  @Test func `missing rows are no value, and equally common values stand in the order of rows`()
    throws
  {
    let column = Column(texts: ["b", nil, "đ", "b", "đ", "a", nil])
    let profile = try profile(column, commonest: 2)
    #expect(profile.missing == 2)
    #expect(profile.distinct == 3)
    #expect(profile.commonest.map(\.row) == [0, 2])
    #expect(profile.commonest.map(\.count) == [2, 2])
  }

  @Test func `extremes of texts follow the Vietnamese order`() throws {
    let profile = try profile(Column(texts: ["đ", "e", "d", "z"]), commonest: 1)
    #expect(profile.smallest == 2)
    #expect(profile.largest == 3)
  }

  @Test func `extremes of numbers follow their size`() throws {
    let column = Column(.integer, integers: [9, nil, -10, 10])
    let profile = try profile(column, commonest: 1)
    #expect(profile.smallest == 2)
    #expect(profile.largest == 3)
  }

  @Test func `a column without values has no extremes`() throws {
    let profile = try profile(Column(.integer, integers: [nil, nil]), commonest: 3)
    #expect(profile.missing == 2 && profile.distinct == 0)
    #expect(profile.smallest == nil && profile.largest == nil && profile.commonest.isEmpty)
  }

  @Test func `nearly unique texts are profiled like others`() throws {
    let entries = TextPool(["b", "đ", "", "đ", "a"])
    var missing = Bitmap(repeating: false, count: 5)
    missing[2] = true
    let column = Column(type: .text, storage: .plain(entries: entries, missing: missing))
    let profile = try profile(column, commonest: 1)
    #expect(profile.missing == 1 && profile.distinct == 3)
    #expect(profile.smallest == 4 && profile.largest == 1)
    #expect(profile.commonest.map(\.row) == [1] && profile.commonest.map(\.count) == [2])
  }

  @Test(arguments: [
    Column(texts: ["a", "b"]), Column(.integer, integers: [1, 2]),
    Column(type: .text, storage: .plain(entries: TextPool(["a", "b"]), missing: nil)),
  ])
  func `a raised flag ends a profile`(column: Column) {
    let flag = CancellationFlag()
    flag.raise()
    #expect(throws: ExecutionError.cancelled) {
      try ColumnProfile(column, commonest: 1, flag)
    }
  }
}
