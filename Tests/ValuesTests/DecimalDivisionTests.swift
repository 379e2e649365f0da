import Testing
import Values

@Suite struct DecimalDivisionTests {
  @Test func `a half is rounded away from 0, less than a half towards it`() {
    #expect(Decimal(dividing: 1, by: 8, places: 2).unscaled == 13)
    #expect(Decimal(dividing: -1, by: 8, places: 2).unscaled == -13)
    #expect(Decimal(dividing: 1, by: 2, places: 0).unscaled == 1)
    #expect(Decimal(dividing: 124_999, by: 1_000_000, places: 2).unscaled == 12)
    #expect(Decimal(dividing: 1, by: 3, places: 2).unscaled == 33)
    #expect(Decimal(dividing: 2, by: 3, places: 2).unscaled == 67)
  }
}
