import Diagnostics
import Glibc
import Session

/// Reads any bytes as sentences on the sample: lexer, parser, printer, binder.
struct SentenceTarget {
  private let settings: Settings
  private let sample: SessionSnapshot

  /// Loads the sample once; every text gets a session of its own.
  init(folder: String) {
    settings = Settings(threads: 1)
    let session = Session(settings: settings)
    if case .failure(let failure) = session.open(folder) {
      print("cannot open \(folder): \(failure.diagnostics.map(\.message))")
      exit(2)
    }
    sample = session.snapshot
  }

  /// What must never be, whatever the bytes are.
  func faults(_ bytes: [UInt8]) -> [String] {
    Session(settings: settings, from: sample).reading(of: SourceText(bytes: bytes)).faults
  }
}
