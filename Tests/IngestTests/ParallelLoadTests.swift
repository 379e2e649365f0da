import Columnar
import Ingest
import Testing

/// Random files must give the reference's rows, whatever the blocks and threads.
@Suite("Blocks and threads")
struct ParallelLoadTests {
  private static let pieces = [
    "a", "b", ",", ",", "\n", "\n", "\r\n", "\"", "\"", "\"\"", "\",\"", "\"\n\"", "\"\n", "Đắk",
    " ", "12", "x,y\n", "\r", "",
  ]

  private func randomText(_ random: inout SeededGenerator, columns: Int) -> [UInt8] {
    var text = (0..<columns).map { "c\($0)" }.joined(separator: ",") + "\n"
    if Bool.random(using: &random) {
      // Mostly well formed, with quoted line ends.
      for _ in 0..<Int.random(in: 0..<60, using: &random) {
        let fields = (0..<columns).map { _ in
          ["x", "", "long text", "\"q,\"", "\"l\n2\"", "\"\"\"\"", "\"\""].randomElement(
            using: &random) ?? ""
        }
        text +=
          fields.joined(separator: ",")
          + (Int.random(in: 0..<9, using: &random) == 0 ? "\r\n" : "\n")
      }
    }
    for _ in 0..<Int.random(in: 0..<40, using: &random) {
      text += ParallelLoadTests.pieces.randomElement(using: &random) ?? ""
    }
    return Array(text.utf8)
  }

  private func check(_ bytes: [UInt8], threads: Int, block: Int, columns: Int) throws {
    let reference = ReferenceReader(bytes)
    let loaded = try load(bytes, threads: threads, block: block, sample: block * 3) {
      $0.delimiter = UInt8(ascii: ",")
      $0.textColumns = Set((0..<columns).map { "c\($0)" })
      $0.tuning.hashMask = block % 2 == 0 ? 0 : .max
      $0.tuning.minimumPlainRows = block % 3 == 0 ? 0 : 65_536
    }
    #expect(loaded.table.rowCount == reference.rows.count)
    #expect(loaded.report.blankLineCount == reference.blankLines)
    #expect(loaded.report.emptyRecordCount == reference.emptyRecords)
    #expect(loaded.rejects.rows.map(\.line) == reference.rejects.map(\.line))
    #expect(loaded.rejects.rows.map(\.reason.rawValue) == reference.rejects.map(\.reason))
    #expect(
      loaded.rejects.rows.map(\.text)
        == reference.rejects.map { String(decoding: $0.text, as: UTF8.self) })
    for column in 0..<columns {
      let expected = reference.rows.map { row in
        row.fields[column].map { String(decoding: $0, as: UTF8.self) }
      }
      #expect(loaded.texts(column) == expected)
      #expect(loaded.column(column).missingCount == expected.count { $0 == nil })
    }
  }

  @Test("Random text gives the rows and rejects of the reference", arguments: 1...300)
  func randomTexts(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let columns = Int.random(in: 1...4, using: &random)
    let bytes = randomText(&random, columns: columns)
    for threads in [1, 2, 7] {
      let block = Int.random(in: 1...100, using: &random)
      try check(bytes, threads: threads, block: block, columns: columns)
    }
  }

  @Test("A quoted line end is found at every place of a block")
  func quotedLineEndAcrossBlocks() throws {
    for padding in 0..<70 {
      let text = "c0,c1\n" + String(repeating: "p", count: padding) + ",\"a\nb\"\n\"c\n\nd\",e\n"
      for block in [1, 7, 63, 64, 65, 128] {
        try check(Array(text.utf8), threads: 2, block: block, columns: 2)
      }
    }
  }

  @Test("Types and values do not depend on blocks and threads", arguments: 1...40)
  func typedColumns(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let text = typedText(&random)
    let whole = try load(text)
    for threads in [1, 2, 7] {
      let block = Int.random(in: 1...100, using: &random)
      let sample = Int.random(in: 1...200, using: &random)
      let loaded = try load(text, threads: threads, block: block, sample: sample) {
        $0.tuning.minimumPlainRows = block % 2 == 0 ? 0 : 65_536
      }
      #expect(loaded.types == whole.types)
      for column in whole.types.indices {
        #expect(loaded.integers(column) == whole.integers(column))
        #expect(loaded.texts(column) == whole.texts(column))
        #expect(loaded.column(column).keptAsText == whole.column(column).keptAsText)
        #expect(loaded.column(column).missingCount == whole.column(column).missingCount)
      }
      #expect(loaded.report.warnings == whole.report.warnings)
    }
  }

  /// Columns of one kind each, some of which another kind interrupts late in the file.
  private func typedText(_ random: inout SeededGenerator) -> String {
    let kinds: [[String]] = [
      ["1", "22", "-333", "4444444444"], ["1.5", "2", "3.25"], ["1.50", "2.25", "10.00"],
      ["2023-01-05", "1999-12-31"], ["05/03/2023", "11/12/2023"], ["25/03/2023", "01/02/2023"],
      ["2023-01-05 10:00:00", "2024-02-29 23:59:59"], ["true", "false"], ["x", "y", "Đ"],
      ["0870", "0123"], ["1.000650", "2.005129"], ["1,5", "22,75"], ["1.234", "5.678"],
      ["12%", "1 250"], ["n/a"],
    ]
    let columns = (0..<5).map { _ in kinds.randomElement(using: &random) ?? [] }
    let spoilt = columns.map { _ in
      Int.random(in: 0..<3, using: &random) == 0 ? Int.random(in: 0..<80, using: &random) : -1
    }
    var text = "a;b;c;d;e\n"
    for row in 0..<80 {
      let fields = columns.indices.map { column in
        if spoilt[column] == row {
          return kinds.randomElement(using: &random)?.randomElement(using: &random) ?? ""
        }
        return Int.random(in: 0..<8, using: &random) == 0
          ? "" : columns[column].randomElement(using: &random) ?? ""
      }
      text += fields.joined(separator: ";") + "\n"
    }
    return text
  }

  @Test("Random bytes never crash", arguments: 1...200)
  func randomBytes(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 1..<600, using: &random)
    let alphabet: [UInt8] = [34, 44, 10, 13, 0, 0xC3, 0xA9, 0xFF, 48, 46, 45, 47, 97]
    let isWild = Bool.random(using: &random)
    let bytes = (0..<count).map { _ in
      isWild
        ? UInt8.random(in: .min ... .max, using: &random)
        : alphabet.randomElement(using: &random) ?? 0
    }
    let block = Int.random(in: 1...64, using: &random)
    do throws(LoadError) {
      var options = CSVOptions()
      options.tuning.blockBytes = block
      let one = try CSVLoader.load(bytes: bytes, options: options, threads: 1)
      let two = try CSVLoader.load(bytes: bytes, threads: 2)
      #expect(one.table.rowCount == two.table.rowCount)
      #expect(one.rejects.rows == two.rejects.rows)
    } catch {
      // A refusal with facts is as good as a table.
    }
  }
}
