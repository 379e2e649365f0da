import Diagnostics
import Metrics
import Syntax

extension RowBinder {
  /// Binds a part of a definition. What is wrong with it is reported where the definition is
  /// used, since its text stands elsewhere.
  func inside<Bound>(
    _ naming: Naming, at range: SourceRange, _ bind: () throws(Diagnostic) -> Bound
  ) throws(Diagnostic) -> Bound {
    do throws(Diagnostic) {
      return try bind()
    } catch {
      throw error.inside(naming.name.text, usedAt: range)
    }
  }
}

extension Diagnostic {
  /// The same error, of a definition that is used at a place.
  func inside(_ name: String, usedAt range: SourceRange) -> Diagnostic {
    var error = self
    error.range = range
    error.replacement = nil
    error.correction = nil
    error.suggestions = []
    if message != .cyclicDefinition {
      error.notes.append(Note(.inDefinition, ["name": .code(name)]))
    }
    return error
  }
}

extension SourceRange {
  /// Whether another range lies in this one.
  func contains(_ other: SourceRange) -> Bool { start <= other.start && other.end <= end }
}
