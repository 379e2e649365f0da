import Diagnostics
import Results
import Session
import Testing

/// Names resolve nearest first along the links; only a tie is ambiguous.
@Suite struct NameTests {
  private let trips: SmallDataset

  init() throws {
    trips = try SmallDataset([
      "towns.csv": "code,name,kind,zone\nT1,North,town,a\nT2,South,city,b\n",
      "lines.csv": "code,name,kind,town\nL1,Red,bus,T1\nL2,Blue,tram,T2\n",
      "trips.csv":
        "id,line,origin,day\n1,L1,T2,2024-01-01\n2,L2,T2,2024-01-02\n3,L2,T1,2024-01-03\n",
      "model.hoso": """
      dataset "Trips" about trips as of 2024-01-31
      load "towns.csv" as towns key code label name
      load "lines.csv" as lines key code label name link town to towns
      load "trips.csv" as trips key id time day link line to lines, origin to towns

      """,
    ])
  }

  @Test func `an own field goes before one along a link`() {
    #expect(trips.session.names("lines where kind = \"bus\"") == ["Red"])
  }

  @Test func `a name at one distance along two links is ambiguous, and both paths are told`() {
    let failure = trips.session.failure(of: "count by kind")
    #expect(failure?.diagnostics.first?.message == .ambiguousName)
    #expect(
      failure?.diagnostics.first?.facts["paths"]
        == .list([.code("line.kind"), .code("origin.kind")]))
    #expect(failure?.diagnostics.first?.correction == "count by line.kind")
  }

  @Test func `a path says which one is meant`() {
    #expect(trips.session.names("count by origin.kind") == ["city", "town"])
    #expect(trips.session.names("count by line.kind") == ["bus", "tram"])
    #expect(trips.session.names("count by line.town.zone") == ["a", "b"])
  }

  @Test func `the nearer of two is meant`() {
    // `zone` of the origin is one link away, that of the line's town two.
    let table = trips.session.answer(to: "count where zone = \"b\"")
    #expect(table?.columns.first?.values.cell(at: 0) == .integer(2))
  }

  @Test func `a link compared with a text means the label, its key the code`() {
    #expect(trips.session.count("count where line = \"Blue\"") == 2)
    #expect(trips.session.count("count where line.code = \"L2\"") == 2)
    #expect(trips.session.count("count where line = blue") == 2)
  }

  @Test(arguments: [
    ("trips where nothing = 1", MessageID.unknownField),
    ("towns where line = \"Red\"", .nameOfOtherEntity),
    ("rate nothing", .unknownMeasure), ("count by nothing", .unknownDimension),
    ("kindd by day", .unknownMeasure), ("count (id = \"1\") of nothing", .unknownEntity),
  ])
  func `an error says why a name cannot be used`(text: String, message: MessageID) {
    #expect(trips.session.message(of: text) == message, "\(text)")
  }
}
