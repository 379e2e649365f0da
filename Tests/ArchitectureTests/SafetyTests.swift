import Testing

@Suite struct SafetyTests {
  /// Where code may be marked `unsafe`: next to the store, in measured kernels, in scanners,
  /// and where the system is called.
  private static let unsafeAllowed = [
    "Sources/Columnar/Storage/", "Sources/Columnar/Kernels/", "Sources/Ingest/CSV/",
    "Sources/Ingest/FileDigest.swift", "Sources/Session/FilePath.swift",
    "Sources/Session/Pipes/TableFile.swift", "Sources/Session/Pipes/WorkbookFile.swift",
    "Sources/Session/AsideFile.swift", "Sources/Session/LeavableWork.swift",
    "Sources/Session/FileOutput.swift",
    "Sources/Session/Pipes/ArchiveListing.swift",
    "Sources/hoso-bench/", "Sources/hoso-fuzz/", "Sources/hoso-generate/",
    "Sources/Shell/Commands/SentenceEditor.swift", "Sources/Shell/Environment.swift",
    "Sources/Shell/Files.swift",
    "Sources/Shell/Interrupts.swift", "Sources/Shell/Output.swift",
    "Sources/Shell/ReadlineLineReader.swift", "Sources/Shell/StandardStreams.swift",
  ]

  /// What may not stand in sources: each of these can end the program on some input.
  private static let forbidden = [
    "try!", "as!", "fatalError(", "unowned(unsafe)", "precondition(", "preconditionFailure(",
    "assert(", "assertionFailure(", "abort(",
  ]

  /// Where the program ends rather than compute with what its own code got wrong; no input leads
  /// there.
  private static let mayEnd = [
    "Sources/Columnar/Kernels/TruthHistogram.swift",
    "Sources/Columnar/Kernels/WorkingTimeTable.swift", "Sources/Columnar/Storage/Bitmap.swift",
    "Sources/Columnar/Storage/Table.swift", "Sources/Ingest/CSV/ByteDictionary.swift",
    "Sources/hoso-fuzz/EntryPoint.swift",
  ]

  @Test func `the sources are looked at`() {
    #expect(Repository.sources().count > 300)
  }

  @Test func `nothing in the sources ends the program on purpose`() throws {
    var ends: [String] = []
    for path in Repository.sources() {
      for (number, _) in try Repository.codeLines(path, withAnyOf: Self.forbidden) {
        ends.append(path)
        #expect(Self.mayEnd.contains(path), "\(path):\(number) can end the program")
      }
    }
    #expect(ends.sorted() == Self.mayEnd, "each of these once, and no other")
  }

  @Test func `no value is taken for granted`() throws {
    for path in Repository.sources() {
      for (number, code) in try Repository.codeLines(path, withAnyOf: ["!"])
      where code.contains(/[\w)\]]!(?!=)/) {
        Issue.record("\(path):\(number) takes a value for granted")
      }
    }
  }

  @Test func `unsafe code stands only where it is allowed, with its reason`() throws {
    for path in Repository.sources() {
      let lines = try Repository.codeLines(path, withAnyOf: ["unsafe ", "Unsafe"])
      guard let first = lines.first else { continue }
      #expect(
        Self.unsafeAllowed.contains { path.hasPrefix($0) }, "\(path):\(first.number) is unsafe")
      #expect(try Repository.text(path).contains("// Safety:"), "\(path) gives no reason")
    }
  }

  /// Tables of words and of codes are looked up, not read.
  @Test func `files stay readable in one sitting`() throws {
    for path in Repository.sources()
    where !path.contains("/Diagnostics/Messages/") && !path.hasSuffix("/MessageID.swift") {
      let count = try Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false)
        .count
      #expect(count <= 400, "\(path) has \(count) lines")
    }
  }
}
