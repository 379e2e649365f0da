import Columnar
import Glibc
import Ingest
import Testing
import Values

@Suite("What cannot be loaded")
struct LoadErrorTests {
  private func failure(_ bytes: [UInt8]) -> LoadError? {
    do throws(LoadError) {
      _ = try CSVLoader.load(bytes: bytes)
      return nil
    } catch {
      return error
    }
  }

  private func failure(path: String) -> LoadError? {
    do throws(LoadError) {
      _ = try CSVLoader.load(path: path, threads: 1)
      return nil
    } catch {
      return error
    }
  }

  @Test("Empty files and files of blank lines")
  func empty() {
    #expect(failure([]) == .emptyFile(path: ""))
    #expect(failure(Array("\n\r\n\n".utf8)) == .emptyFile(path: ""))
  }

  @Test("UTF-16 and UTF-32 are named")
  func wideEncodings() {
    #expect(failure([0xFF, 0xFE, 0x61, 0]) == .unsupportedEncoding(path: "", name: "UTF-16"))
    #expect(failure([0xFE, 0xFF, 0, 0x61]) == .unsupportedEncoding(path: "", name: "UTF-16"))
    #expect(failure([0xFF, 0xFE, 0, 0]) == .unsupportedEncoding(path: "", name: "UTF-32"))
    var wide: [UInt8] = []
    for byte in "code,name\n1,x\n2,y\n3,z\n".utf8 { wide += [byte, 0] }
    #expect(failure(wide) == .unsupportedEncoding(path: "", name: "UTF-16"))
  }

  @Test("Names in another encoding")
  func namesInOtherEncoding() {
    let names: [UInt8] = Array("code,Ng".utf8) + [0xE0] + Array("y\n1,2\n".utf8)
    #expect(failure(names) == .notUTF8(path: "", line: 1))
  }

  @Test("Rows in another encoding: all, or ten and a tenth of them")
  func rowsInOtherEncoding() {
    let wrong: [UInt8] = Array("1,S".utf8) + [0xF4] + Array("ng\n".utf8)
    func file(wrong count: Int, right: Int) -> [UInt8] {
      let rows = String(repeating: "2,abc\n", count: right)
      return Array("code,name\n\(rows)".utf8) + (0..<count).flatMap { _ in wrong }
    }
    #expect(failure(file(wrong: 1, right: 0)) == .notUTF8(path: "", line: 2))
    #expect(failure(file(wrong: 10, right: 90)) == .notUTF8(path: "", line: 92))
    #expect(failure(file(wrong: 9, right: 20)) == nil)
    #expect(failure(file(wrong: 10, right: 91)) == nil)
  }

  @Test("Workbooks, old and new, however short")
  func workbooks() {
    #expect(failure([0x50, 0x4B, 3, 4]) == .workbook(path: ""))
    #expect(
      failure([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 500))
        == .workbook(path: ""))
    #expect(failure(Array("PK,name\n1,x\n".utf8)) == nil)
  }

  @Test("Binary files")
  func binary() {
    let bytes = (0..<4_096).map { UInt8(truncatingIfNeeded: $0 % 7 == 0 ? 0 : $0 * 31) }
    #expect(failure(bytes) == .binaryFile(path: ""))
  }

  @Test("Paths that name no readable file")
  func paths() {
    #expect(failure(path: "/no/such/file.csv") == .noSuchFile(path: "/no/such/file.csv"))
    #expect(failure(path: "/") == .notAFile(path: "/"))
    #expect(failure(path: "/dev/null") == .notAFile(path: "/dev/null"))
  }

  @Test("A header row behind the end of the file")
  func noHeader() {
    var options = CSVOptions()
    options.headerRow = 5
    #expect(throws: LoadError.noHeader(path: "", headerRow: 5)) {
      try CSVLoader.load(bytes: Array("a\n1\n".utf8), options: options)
    }
  }

  @Test("A raised flag cancels the load")
  func cancelled() {
    let flag = CancellationFlag()
    flag.raise()
    #expect(throws: LoadError.cancelled) {
      try CSVLoader.load(bytes: Array("a\n1\n".utf8), cancellation: flag)
    }
  }

  @Test("A limit of memory is kept, and the error says what was needed")
  func memoryLimit() throws {
    var options = CSVOptions()
    options.tuning.blockBytes = 10
    let text = "a\n" + (0..<10_000).map { "\($0)\n" }.joined()
    let error = #expect(throws: LoadError.self) {
      try CSVLoader.load(
        bytes: Array(text.utf8), options: options, memory: MemoryBudget(limit: 1_000))
    }
    guard case .overMemoryLimit(let exceeded)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(exceeded.limit == 1_000)
    #expect((1_001..<3_000).contains(exceeded.needed))
  }

  @Test("What a load has taken of the memory at its end is its table", arguments: [1, 3])
  func memoryTaken(threads: Int) throws {
    let text = "a,b\n" + (0..<10_000).map { "\($0 * 7),2024-01-\(10 + $0 % 20)\n" }.joined()
    var options = CSVOptions()
    options.tuning.blockBytes = 500
    let memory = MemoryBudget(limit: .max)
    let loaded = try CSVLoader.load(
      bytes: Array(text.utf8), options: options, threads: threads, memory: memory)
    #expect(memory.taken == loaded.table.byteCount)
  }

  @Test("A file is loaded like its bytes")
  func file() throws {
    let path = "/tmp/hoso-ingest-\(UInt64.random(in: .min ... .max)).csv"
    let descriptor = unsafe open(path, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    defer { unsafe unlink(path) }
    let text = Array(("a,b\n" + String(repeating: "1,x\n", count: 4_095)).utf8.prefix(16_384))
    #expect(unsafe write(descriptor, text, text.count) == text.count)
    close(descriptor)
    let progress = Progress()
    let loaded = try CSVLoader.load(path: path, threads: 2, progress: progress)
    #expect(loaded.table.rowCount == 4_095)
    #expect(loaded.report.byteCount == 16_384)
    #expect(progress.unitsDone == progress.unitsTotal)
  }
}
