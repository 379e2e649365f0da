import Columnar
import Ingest
import Testing

@Suite("Types")
struct TypeInferenceTests {
  struct Case: CustomTestStringConvertible {
    var values: [String]
    var type: ColumnType
    var stored: [Int64?] = []
    var reason: KeptAsText.Reason?
    var example: String?

    var testDescription: String { values.joined(separator: " | ") }
  }

  private func check(_ item: Case, _ change: (inout CSVOptions) -> Void = { _ in }) throws {
    let text = "x;n\n" + item.values.map { "\($0);k\n" }.joined()
    let loaded = try load(text) {
      $0.delimiter = UInt8(ascii: ";")
      change(&$0)
    }
    #expect(loaded.types[0] == item.type)
    if item.type == .text {
      #expect(loaded.texts(0) == item.values.map { $0.isEmpty ? nil : $0 })
    } else {
      #expect(loaded.integers(0) == item.stored)
    }
    #expect(loaded.column(0).keptAsText?.reason == item.reason)
    if let example = item.example { #expect(loaded.column(0).keptAsText?.example == example) }
  }

  private static let cases: [Case] = [
    Case(values: ["1", "-5", "0", ""], type: .integer, stored: [1, -5, 0, nil]),
    Case(values: ["4611686018427387904"], type: .integer, stored: [1 << 62]),
    Case(values: ["4611686018427387905"], type: .text, reason: .tooLarge),
    Case(values: ["12345678", "123456789"], type: .integer, stored: [12_345_678, 123_456_789]),
    Case(values: ["5", "0870"], type: .text, reason: .leadingZero, example: "0870"),
    Case(values: ["+5"], type: .text, reason: .sign),
    Case(values: ["-0"], type: .text, reason: .sign),
    Case(values: ["true", "false", ""], type: .flag, stored: [1, 0, nil]),
    Case(values: ["true", "yes"], type: .text),
    Case(values: ["True"], type: .text),
    Case(values: ["true", "1"], type: .text),
    Case(values: ["H15.01", "H15.02"], type: .text),
    Case(
      values: ["91.7", "90.53", "10"], type: .decimal(scale: 2, style: .shortest),
      stored: [9170, 9053, 1000]),
    Case(
      values: ["10.00", "9.50", "-0.25"], type: .decimal(scale: 2, style: .fixed),
      stored: [1000, 950, -25]),
    Case(values: ["10.00", "9.5"], type: .text, reason: .mixedDecimals, example: "10.00"),
    Case(values: ["1.000650", "1.005129"], type: .text, reason: .manyFixedDecimals),
    Case(values: ["1.005129", "1.005131"], type: .text, reason: .manyFixedDecimals),
    Case(values: ["00.5"], type: .text, reason: .leadingZero),
    Case(values: ["1.2.3"], type: .text),
    Case(values: ["5."], type: .text),
    Case(values: [".5"], type: .text),
    Case(values: ["1e5"], type: .text),
    Case(values: ["1.234", "5.678"], type: .text, reason: .ambiguousThousands),
    Case(
      values: ["1.234", "0.678"], type: .decimal(scale: 3, style: .shortest), stored: [1234, 678]),
    Case(values: ["1.234.567"], type: .text, reason: .groupedDigits),
    Case(values: ["91,7", "10"], type: .decimal(scale: 1, style: .shortest), stored: [917, 100]),
    Case(
      values: ["1.234,5", "7,25"], type: .decimal(scale: 2, style: .shortest),
      stored: [123_450, 725]),
    Case(values: ["1.234,5", "1234,5"], type: .text, reason: .groupedDigits),
    Case(values: ["1,234"], type: .text, reason: .ambiguousThousands),
    Case(values: ["1.5", "2,5"], type: .text, reason: .mixedTypes, example: "1.5"),
    Case(values: ["2023-01-05", "1969-12-31"], type: .date, stored: [19_362, -1]),
    Case(values: ["2023/01/05"], type: .date, stored: [19_362]),
    Case(values: ["05/01/2023", "25/01/2023"], type: .date, stored: [19_362, 19_382]),
    Case(values: ["01/05/2023", "01/25/2023"], type: .date, stored: [19_362, 19_382]),
    Case(values: ["5/1/2023", "25/1/2023"], type: .date, stored: [19_362, 19_382]),
    Case(values: ["05-01-2023", "25-01-2023"], type: .date, stored: [19_362, 19_382]),
    Case(values: ["5/1/2023", "05/01/2023"], type: .text, reason: .mixedDateForms),
    Case(
      values: ["31/02/2023", "01/01/2023"], type: .text, reason: .invalidDate, example: "31/02/2023"
    ),
    Case(values: ["2023-02-30"], type: .text, reason: .invalidDate),
    Case(values: ["13/13/2023"], type: .text, reason: .invalidDate),
    Case(values: ["2023-01-05", "7"], type: .text, reason: .mixedTypes),
    Case(values: ["2023-01-05 10:00:01"], type: .timestamp, stored: [1_672_912_801]),
    Case(values: ["2023-01-05T10:00"], type: .timestamp, stored: [1_672_912_800]),
    Case(
      values: ["05/01/2023 10:00", "25/01/2023 00:00"], type: .timestamp,
      stored: [1_672_912_800, 1_674_604_800]),
    Case(values: ["2023-01-05 24:00:00"], type: .text, reason: .fractionOrZone),
    Case(values: ["2023-01-05 10:00:01.5"], type: .text, reason: .fractionOrZone),
    Case(values: ["2023-01-05T10:00:01Z"], type: .text, reason: .fractionOrZone),
    Case(values: ["0905-123-456"], type: .text),
    Case(values: ["1899-12-31", "2200-01-01"], type: .date, stored: [-25_568, 84_006]),
    Case(values: ["", ""], type: .text),
    Case(values: ["12%", "95,5 %", "7"], type: .text, reason: .marks, example: "12%"),
    Case(values: ["1 250", "12\u{A0}345\u{202F}678", "3"], type: .text, reason: .marks),
    Case(values: ["(5)", "(1.250)"], type: .text, reason: .marks),
    Case(values: ["0905 123 456"], type: .text),
    Case(values: ["12 50"], type: .text),
    Case(values: ["1 2345"], type: .text),
    Case(values: ["%"], type: .text),
    Case(values: ["5", "6", "7", "n/a"], type: .text),
    Case(values: ["5", "6", "7", "8", "n/a"], type: .text, reason: .otherValues, example: "n/a"),
    Case(
      values: ["31/12/2023", "-", "1/1/2024", "", "2/1/2024", "3/1/2024", "4/1/2024"], type: .text,
      reason: .otherValues, example: "-"),
    Case(values: ["0870", "0871", "0872", "0873", "n/a"], type: .text),
    Case(values: ["1.000650", "1.000651", "1.000652", "1.000653", "none"], type: .text),
    Case(values: ["12%", "13%", "14%", "15%", "n/a"], type: .text, reason: .marks, example: "12%"),
  ]

  @Test("A column of numbers but for a few values says how many, by rows", arguments: [1, 3])
  func mostlyNumbers(threads: Int) throws {
    let rows = (0..<200).map { "\($0 % 50),\($0)\n" } + ["n/a,x\n", "-,n/a\n", "n/a,7\n"]
    for minimum in [0, 65_536] {
      let loaded = try load("a,b\n" + rows.joined(), threads: threads, block: 100) {
        $0.tuning.minimumPlainRows = minimum
      }
      for (column, example) in [(0, "n/a"), (1, "x")] {
        let kept = try #require(loaded.column(column).keptAsText)
        #expect(kept.reason == .otherValues && kept.example == example)
        #expect(kept.fitting == (column == 0 ? 200 : 201) && kept.total == 203)
      }
    }
    let many = (0..<200).map { "\($0)\n" } + (0..<5).map { "x\($0)\n" }
    #expect(try load("a\n" + many.joined()).column(0).keptAsText == nil)
  }

  @Test("Numbers kept as text say with which decimal sign they are numbers")
  func readable() throws {
    func kept(_ values: [String]) throws -> [Bool] {
      let text = "x;n\n" + values.map { "\($0);k\n" }.joined()
      let kept = try #require(load(text).column(0).keptAsText)
      return [kept.isReadWithComma, kept.isReadWithPoint]
    }
    #expect(try kept(["1.234", "15.000"]) == [true, true])
    #expect(try kept(["1.234.567"]) == [true, false])
    #expect(try kept(["10.00", "9.5"]) == [false, true])
    #expect(try kept(["0870"]) == [false, false])
  }

  @Test("The decimal comma and the order of days that were read are reported")
  func formsRead() throws {
    let text = "a;b;c;d\n1,5;25/12/2023;2023-01-05;12/25/2023\n2,5;1/2/2023;2023-01-06;1/2/2023\n"
    let report = try load(text).report
    #expect(report.columns.map(\.hasDecimalComma) == [true, false, false, false])
    #expect(report.columns.map(\.dateOrder) == [nil, .dmy, .ymd, .mdy])
  }

  @Test("Each column gets the type that keeps every value", arguments: cases)
  func inference(item: Case) throws {
    try check(item)
  }

  @Test("Declared text, decimal columns and decimal comma")
  func declared() throws {
    try check(Case(values: ["1", "2"], type: .text)) { $0.textColumns = ["x"] }
    try check(
      Case(
        values: ["1.000650", "2.5"], type: .decimal(scale: 6, style: .shortest),
        stored: [1_000_650, 2_500_000])
    ) { $0.decimalColumns = ["x"] }
    try check(Case(values: ["1.234", "12"], type: .integer, stored: [1234, 12])) {
      $0.decimalComma = true
    }
    try check(Case(values: ["1,234"], type: .decimal(scale: 3, style: .shortest), stored: [1234])) {
      $0.decimalComma = true
    }
    try check(Case(values: ["1.234"], type: .decimal(scale: 3, style: .shortest), stored: [1234])) {
      $0.decimalComma = false
    }
  }

  @Test(
    "A group of thousands has three digits", arguments: ["1.23", "1.2345", "12.34,5", "1.2.345"])
  func groupsOfThousands(value: String) throws {
    let loaded = try load("x\n\"1.234\"\n\"\(value)\"\n") {
      $0.delimiter = UInt8(ascii: ";")
      $0.decimalComma = true
    }
    #expect(loaded.types == [.text])
  }

  @Test("Dates that may be read two ways are reported, unless the order is given")
  func ambiguousDates() throws {
    let text = "d\n05/03/2023\n11/12/2023\n"
    #expect(try load(text).report.warnings == [.ambiguousDateOrder(column: "d")])
    let declared = try load(text) { $0.dateOrder = .mdy }
    #expect(declared.report.warnings.isEmpty)
    #expect(declared.integers(0) == [19_480, 19_673])
    #expect(try load("d\n05/03/2023\n25/12/2023\n").report.warnings.isEmpty)
  }

  @Test("A value late in the file that the sample did not show changes the whole column")
  func lateValue() throws {
    let rows = (0..<3_000).map { "\($0),\($0 % 2).5,2023-01-01,\($0)\n" }.joined()
    let text = "a,b,c,d\n" + rows + "x,1.25,31/12/2023,\n"
    let loaded = try load(text, threads: 2, block: 500, sample: 100)
    #expect(loaded.types == [.text, .decimal(scale: 2, style: .shortest), .text, .integer])
    #expect(loaded.texts(0).last == "x")
    #expect(loaded.texts(0)[2_999] == "2999")
    #expect(loaded.integers(1).last == 125)
    #expect(loaded.integers(1)[1] == 150)
    #expect(loaded.column(2).keptAsText?.reason == .mixedDateForms)
    #expect(loaded.column(3).missingCount == 1)
  }

  @Test("Text that hardly repeats is stored plainly, repeated text in a dictionary")
  func storage() throws {
    let rows = (0..<2_000).map { "id-\($0),kind-\($0 % 9),\($0 % 3 == 0 ? "" : "n\($0)")\n" }
      .joined()
    for threads in [1, 3] {
      let loaded = try load("a,b,c\n" + rows, threads: threads, block: 999) {
        $0.tuning.minimumPlainRows = 1_000
      }
      #expect(loaded.column(0).distinctCount == nil)
      #expect(loaded.column(1).distinctCount == 9)
      #expect(loaded.column(2).distinctCount == nil)
      #expect(loaded.column(2).missingCount == 667)
      #expect(loaded.texts(0)[1_999] == "id-1999")
      #expect(loaded.texts(2)[0] == nil)
      #expect(loaded.texts(2)[1_999] == "n1999")
      guard case .plain = loaded.table.columns[0].storage,
        case .dictionary(let codes, let entries) = loaded.table.columns[1].storage
      else {
        Issue.record("storage of another kind")
        return
      }
      #expect(Array(entries.strings) == (0..<9).map { "kind-\($0)" })
      guard case .bits8 = codes.offsets else {
        Issue.record("codes wider than needed")
        return
      }
    }
  }

  @Test("Plain columns whose values turn out to be numbers become numbers")
  func plainNumbers() throws {
    // The sample sees only missing values and one text in a row that is a reject.
    let head = String(repeating: ",k\n", count: 200)
    let rows = (0..<3_000).map { "\($0 * 7),k\n" }.joined()
    let loaded = try load("a,b\n" + head + rows, threads: 2, block: 300, sample: 300) {
      $0.tuning.minimumPlainRows = 0
    }
    #expect(loaded.types[0] == .integer)
    #expect(loaded.integers(0)[3_199] == 20_993)
    #expect(loaded.column(0).missingCount == 200)
  }

  @Test func `numbers that fit alone and not together are kept as text for their digits`() throws {
    let loaded = try load("v,w\n708,1\n99999999999999999,2\n0.0000001,3\n12,4\n")
    let kept = try #require(loaded.column(0).keptAsText)
    #expect(kept.reason == .tooLarge)
    #expect(kept.digits?.whole == 17 && kept.digits?.decimals == 7)
    // One number that does not fit at all is the example itself.
    let long = try load("v\n708\n9999999999999999999999\n0.5\n")
    #expect(long.column(0).keptAsText?.digits == nil)
  }
}
