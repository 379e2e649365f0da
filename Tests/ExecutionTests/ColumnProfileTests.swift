import Columnar
import Execution
import Testing
import Values

@Suite struct ColumnProfileTests {
  @Test func `missing rows are no value, and equally common values stand in the order of rows`() {
    let column = Column(texts: ["b", nil, "đ", "b", "đ", "a", nil])
    let profile = ColumnProfile(column, commonest: 2)
    #expect(profile.missing == 2)
    #expect(profile.distinct == 3)
    #expect(profile.commonest.map(\.row) == [0, 2])
    #expect(profile.commonest.map(\.count) == [2, 2])
  }

  @Test func `extremes of texts follow the Vietnamese order`() {
    let profile = ColumnProfile(Column(texts: ["đ", "e", "d", "z"]), commonest: 1)
    #expect(profile.smallest == 2)
    #expect(profile.largest == 3)
  }

  @Test func `extremes of numbers follow their size`() {
    let column = Column(.integer, integers: [9, nil, -10, 10])
    let profile = ColumnProfile(column, commonest: 1)
    #expect(profile.smallest == 2)
    #expect(profile.largest == 3)
  }

  @Test func `a column without values has no extremes`() {
    let profile = ColumnProfile(Column(.integer, integers: [nil, nil]), commonest: 3)
    #expect(profile.missing == 2 && profile.distinct == 0)
    #expect(profile.smallest == nil && profile.largest == nil && profile.commonest.isEmpty)
  }
}
