import Columnar
import Ingest
import Testing

@Suite("The format")
struct CSVFormatTests {
  @Test("Quotes hold delimiters, line ends and doubled quotes")
  func quotes() throws {
    let loaded = try load("a,b\n\"x,y\",\"1\n2\"\n\"say \"\"hi\"\"\",\"\"\"\"\n")
    #expect(loaded.texts(0) == ["x,y", "say \"hi\""])
    #expect(loaded.texts(1) == ["1\n2", "\""])
    #expect(loaded.rejects.totalCount == 0)
  }

  @Test("An empty field is missing, a quoted empty field is an empty text")
  func emptyFields() throws {
    let loaded = try load("a,b\n,x\n\"\",y\n")
    #expect(loaded.texts(0) == [nil, ""])
    #expect(loaded.column(0).missingCount == 1)
  }

  @Test("A quoted empty field is missing among numbers")
  func emptyNumber() throws {
    let loaded = try load("a,b\n\"\",x\n5,y\n\"7\",z\n")
    #expect(loaded.types[0] == .integer)
    #expect(loaded.integers(0) == [nil, 5, 7])
    #expect(loaded.column(0).missingCount == 1)
  }

  @Test("CRLF ends lines; a carriage return inside stays", arguments: ["\r\n", "\n"])
  func lineEnds(end: String) throws {
    let loaded = try load("a,b\(end)x,\"y\"\(end)p\rq,\(end)\"r\r\n\",s\(end)")
    #expect(loaded.texts(0) == ["x", "p\rq", "r\r\n"])
    #expect(loaded.texts(1) == ["y", nil, "s"])
    #expect(loaded.report.dialect.lineEnd == (end == "\n" ? .lf : .crlf))
  }

  @Test("Carriage returns alone end lines when there are no line feeds")
  func carriageReturns() throws {
    let loaded = try load("a,b\rx,1\ry,2\r")
    #expect(loaded.texts(0) == ["x", "y"])
    #expect(loaded.integers(1) == [1, 2])
    #expect(loaded.report.dialect.lineEnd == .cr)
  }

  @Test("A byte order mark does not belong to the first name")
  func byteOrderMark() throws {
    let loaded = try load("\u{FEFF}a,b\n1,2\n")
    #expect(loaded.columnNames == ["a", "b"])
    #expect(loaded.report.dialect.hasByteOrderMark)
  }

  @Test(
    "The last line needs no end", arguments: ["a,b\n1,x\n2,y", "a,b\n1,x\n2,", "a,b\n1,x\r\n2,y\r"])
  func noTrailingNewline(text: String) throws {
    let loaded = try load(text)
    #expect(loaded.integers(0) == [1, 2])
    #expect(loaded.texts(1)[0] == "x")
  }

  @Test("Records with too few or too many fields are rejects with their line")
  func ragged() throws {
    let loaded = try load("a,b\n1,2\n3\n\"x\ny\",5,6\n7,8\n9,\"\n")
    #expect(loaded.integers(0) == [1, 7])
    #expect(
      loaded.rejects.rows == [
        Reject(line: 3, reason: .tooFewFields, text: "3"),
        Reject(line: 4, reason: .tooManyFields, text: "\"x\ny\",5,6"),
        Reject(line: 7, reason: .unclosedQuote, text: "9,\""),
      ])
    #expect(loaded.report.rejectedCount == 3)
  }

  @Test("A quote that never ends spoils its own line only")
  func unclosedQuote() throws {
    let loaded = try load("a,b\n1,x\n2,\"y\n3,z\n4,w\n", block: 5)
    #expect(loaded.integers(0) == [1, 3, 4])
    #expect(loaded.rejects.rows == [Reject(line: 3, reason: .unclosedQuote, text: "2,\"y")])
  }

  @Test("Text behind a closing quote makes a reject; a quote within a field is text")
  func strayQuotes() throws {
    let loaded = try load("a,b\n\"x\"y,1\n5\" pipe,2\n")
    #expect(loaded.texts(0) == ["5\" pipe"])
    #expect(loaded.rejects.rows == [Reject(line: 2, reason: .textAfterQuote, text: "\"x\"y,1")])
  }

  @Test("Bytes that are no text make a reject, wherever they stand")
  func badBytes() throws {
    var bytes = Array("a,b\n1,x\n2,".utf8)
    bytes += [0xC3, 0x28] + Array("\n3,p\0q\n4,y\n".utf8)
    bytes += [0xFF] + Array(",z\n5,w\n".utf8)
    for (threads, block) in [(1, 1), (1, 1_000), (3, 4)] {
      let loaded = try load(bytes, threads: threads, block: block)
      #expect(loaded.integers(0) == [1, 4, 5])
      #expect(loaded.rejects.rows.map(\.line) == [3, 4, 6])
      #expect(loaded.rejects.rows.map(\.reason) == [.invalidUTF8, .nulByte, .invalidUTF8])
    }
  }

  @Test("Blank lines are left out and counted")
  func blankLines() throws {
    let loaded = try load("\n\na,b\n\n1,2\n\r\n3,4\n\n")
    #expect(loaded.integers(0) == [1, 3])
    #expect(loaded.report.blankLineCount == 3)
  }

  @Test("Records of empty fields are left out and counted, quoted empty texts are kept")
  func emptyRecords() throws {
    let loaded = try load("a;b;c\n1;x;\n;;\n\n;;\r\n\"\";;\n;;3\n;;")
    #expect(loaded.integers(2) == [nil, nil, 3])
    #expect(loaded.report.emptyRecordCount == 3)
    #expect(loaded.report.blankLineCount == 1)
    #expect(loaded.rejects.totalCount == 0)
    let single = try load("a\n1\n\n2\n")
    #expect(single.report.emptyRecordCount == 0)
  }

  @Test(
    "A first line sep= names the delimiter and is no row",
    arguments: ["sep=;\n", "sep=;\r\n", "\u{FEFF}sep=;\n"])
  func separatorLine(line: String) throws {
    let loaded = try load(line + "a;b,c\n1;x\n2;y\n3\n")
    #expect(loaded.columnNames == ["a", "b,c"])
    #expect(loaded.integers(0) == [1, 2])
    #expect(loaded.rejects.rows.map(\.line) == [5])
    #expect(try load("sep=;;b\n1;2;3\n").columnNames == ["sep=", "column2", "b"])
  }

  @Test("Columns without a name make one warning, which knows where the names may stand")
  func namesFurtherDown() throws {
    let below = try load("Report;;\n;;\nno;unit;fee\n1;A;5\n")
    #expect(below.report.warnings == [.headerElsewhere(row: 3, unnamed: 2, columns: 3)])
    #expect(
      try load("Report;;\n;;\nno;unit;fee\n1;A;5\n") { $0.headerRow = 3 }.columnNames
        == ["no", "unit", "fee"])
    let beside = try load("a;b;;\nx;1;;\n")
    #expect(beside.report.warnings == [.missingNames(["column3", "column4"])])
  }

  @Test(
    "A last row of totals is told", arguments: ["Tổng", "TỔNG CỘNG:", "Total", "Cộng"])
  func totalRow(word: String) throws {
    let text = "no,unit,fee\n1,A,5\n2,B,6\n,\(word),11\n"
    #expect(try load(text).report.warnings == [.lastRowIsTotal(word)])
    #expect(try load("no,unit,fee\n1,A,5\n,Tổng,5\n2,B,6\n").report.warnings.isEmpty)
  }

  @Test(
    "A file with only a header has columns without rows",
    arguments: ["a,b", "a,b\n", "a,b\r\n\r\n"])
  func onlyHeader(text: String) throws {
    let loaded = try load(text, threads: 2)
    #expect(loaded.columnNames == ["a", "b"])
    #expect(loaded.table.rowCount == 0)
    #expect(loaded.types == [.text, .text])
  }

  @Test("Names are made different and never empty")
  func names() throws {
    let loaded = try load("a, a ,,\"b\"\"c\",a_2\n1,2,3,4,5\n")
    #expect(loaded.columnNames == ["a", "a_2", "column3", "b\"c", "a_2_2"])
    #expect(
      loaded.report.warnings == [
        .missingName(position: 3, name: "column3"),
        .duplicateName("a", renamedTo: "a_2"),
        .duplicateName("a_2", renamedTo: "a_2_2"),
      ])
  }

  @Test("Without a header columns are numbered; a later header skips what is before it")
  func headers() throws {
    let bare = try load("1,x\n2,y\n") { $0.hasHeader = false }
    #expect(bare.columnNames == ["column1", "column2"])
    #expect(bare.integers(0) == [1, 2])
    let late = try load("Report of today\n\na,b\n1,x\n") { $0.headerRow = 2 }
    #expect(late.columnNames == ["a", "b"])
    #expect(late.integers(0) == [1])
  }

  @Test("The delimiter is found out", arguments: [",", ";", "\t", "|"])
  func delimiters(delimiter: String) throws {
    let rows = [["name", "n"], ["x y", "1,5"], ["\"a,b;c|d\"", "2,5"]]
    let text = rows.map { $0.joined(separator: delimiter) }.joined(separator: "\n")
    let loaded = try load(delimiter == "," ? text.replacing(",5", with: "") : text)
    #expect(loaded.report.dialect.delimiter == delimiter.utf8.first)
    #expect(loaded.texts(0) == ["x y", "a,b;c|d"])
  }

  @Test("Combining marks are put together, in dictionaries and in plain columns")
  func normalisation() throws {
    let text = "a\nLa\u{306}\u{301}k\nL\u{1EAF}k\nL\u{1EAF}k\n"
    #expect(
      try load(text).texts(0).map { $0.map { Array($0.utf8) } }
        == Array(repeating: Array("L\u{1EAF}k".utf8), count: 3))
    #expect(try load(text).column(0).distinctCount == 1)
  }

  @Test("A very long field and a line of 10 MB are read")
  func longFields() throws {
    let long = String(repeating: "x", count: 10_000_000)
    let plain = try load("a,b\n\(long),1\n", threads: 2)
    #expect(plain.texts(0)[0]?.utf8.count == 10_000_000)
    let quoted = try load("a,b\n\"\(long)\n\",1\ny,2\n", threads: 2)
    #expect(quoted.texts(0)[0]?.utf8.count == 10_000_001)
    #expect(quoted.integers(1) == [1, 2])
    let fields = try load("a,b\n" + String(repeating: "1,", count: 5_000_000) + "\n3,4\n")
    #expect(fields.integers(0) == [3])
    #expect(fields.rejects.rows[0].text.utf8.count == Rejects.maximumBytes)
  }
}
