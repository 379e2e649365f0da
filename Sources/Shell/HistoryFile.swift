/// The history on disk: one sentence a line, appended one by one, so that two sessions at the
/// same time keep both of theirs. Only its owner may read it.
package struct HistoryFile: Sendable {
  package let path: String

  /// What keeps the file from being written.
  package struct Failure: Error {
    package let path: String
    package let error: Files.SystemError
  }

  package init(path: String) {
    self.path = path
  }

  /// The kept sentences; none where there is no file. A file that grew to twice the limit is
  /// cut to it.
  package func load(limit: Int = 10_000) -> History {
    guard let bytes = try? Files.read(path) else { return History(limit: limit) }
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n").map { History.decoded($0) }
    let history = History(sentences: lines, limit: limit)
    if lines.count > limit * 2 {
      let kept = history.sentences.map { History.encoded($0) + "\n" }.joined()
      // Failing to cut loses nothing: the file only stays long.
      try? Files.replace(path, with: Array(kept.utf8))
    }
    return history
  }

  /// Leaves nothing in the file.
  package func clear() throws(Failure) {
    // Where there is no file nothing is to be forgotten.
    guard Files.exists(path) else { return }
    do throws(Files.SystemError) { try Files.replace(path, with: []) } catch {
      throw Failure(path: path, error: error)
    }
  }

  /// Appends one sentence.
  package func append(_ sentence: String) throws(Files.SystemError) {
    try Files.append(Array((History.encoded(sentence) + "\n").utf8), to: path)
  }
}
