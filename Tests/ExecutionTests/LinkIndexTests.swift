import Columnar
import Execution
import Metrics
import Testing

@Suite struct LinkIndexTests {
  private let source = ColumnID(entity: EntityID(index: 0), index: 0)
  private let target = EntityID(index: 1)

  private func targets(_ column: Column, _ key: Column) -> (rows: [Int?], link: LinkIndex) {
    let link = LinkIndex.build(source: source, column: column, target: target, key: key)
    return ((0..<column.count).map(link.target(ofRow:)), link)
  }

  @Test func rowsLeadToTheMemberWithTheirKey() {
    let (rows, link) = targets(
      Column(texts: ["b", nil, "a", "x", "b"]), Column(texts: ["a", "b"]))
    #expect(rows == [1, nil, 0, nil, 1])
    #expect(link.orphanCount == 1)
    #expect(link.duplicateKeyCount == 0)
  }

  @Test func theFirstMemberOfAKeyWins() {
    let (rows, link) = targets(Column(texts: ["a"]), Column(texts: ["a", "a", nil, "a"]))
    #expect(rows == [0])
    #expect(link.duplicateKeyCount == 2)
  }

  @Test func codesReadAsTextFindThoseReadAsNumbers() {
    #expect(
      targets(Column(texts: ["7", "07"]), Column(.integer, integers: [7])).rows == [0, nil])
    #expect(
      targets(Column(.integer, integers: [7, nil]), Column(texts: ["x", "7"])).rows == [1, nil])
  }

  @Test func columnsWithoutADictionaryAreResolvedRowByRow() {
    var missing = Bitmap(repeating: false, count: 4)
    missing[1] = true
    let plain = Column(
      type: .text, storage: .plain(entries: TextPool(["b", "", "x", "a"]), missing: missing))
    let (rows, link) = targets(plain, Column(texts: ["a", "b"]))
    #expect(rows == [1, nil, nil, 0])
    #expect(link.orphanCount == 1)
    let wide = Column(.integer, integers: [1, 5_000_000_000, nil])
    #expect(targets(wide, Column(.integer, integers: [5_000_000_000])).rows == [nil, 0, nil])
  }
}
