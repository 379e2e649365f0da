package import Diagnostics
package import Session

/// The file of `-o`: answers are written aside, and put in its place when the run was whole, so
/// that a run that fails leaves what was there.
package struct ResultFile {
  /// Where answers go; nil where the file cannot be written.
  package let output: Output?
  /// Why the file cannot be written.
  package let failure: AsideFile.Failure?
  private let path: String
  private let file: AsideFile?

  /// Begins the file.
  package init(_ path: String) {
    self.path = path
    do throws(AsideFile.Failure) {
      let file = try AsideFile(at: path)
      self.file = file
      output = Output(descriptor: file.descriptor)
      failure = nil
    } catch {
      file = nil
      output = nil
      failure = error
    }
  }

  /// Ends the file: puts it in its place, or gives it up.
  ///
  /// - Returns: what went wrong, with the path, in the reader's language.
  package func end(keeps: Bool, _ language: Language) -> String? {
    guard let file else { return failure.map { complaint(of: $0, language) } }
    guard keeps else {
      file.discard()
      return nil
    }
    do throws(AsideFile.Failure) {
      try file.finish(replacing: true)
      return nil
    } catch {
      return complaint(of: error, language)
    }
  }

  private func complaint(of failure: AsideFile.Failure, _ language: Language) -> String {
    "\(path): \(failure.reason(in: language))"
  }
}
