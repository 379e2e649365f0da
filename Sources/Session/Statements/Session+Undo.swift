import Diagnostics
import Execution
import Planning
import Syntax

/// A sentence that changed what is loaded or defined, and how things stood before it.
struct Change: Sendable {
  let sentence: String
  let before: Workspace
}

extension Session {
  /// How many sentences can be taken back.
  private static let rememberedChanges = 100

  /// Keeps how things stood before a sentence, if it is one that can be taken back and that
  /// has changed something.
  func remember(_ statement: Statement, _ before: Workspace, _ sentence: String) {
    switch statement {
    case .load, .define, .undefine, .assign, .dataset, .reload, .unload, .setSmall: break
    default: return
    }
    guard workspace.version != before.version else { return }
    if settings.memoryLimit != nil, statement.letsTablesGo { return forgetPast() }
    changes.append(Change(sentence: sentence, before: before))
    if changes.count > Session.rememberedChanges { changes.removeFirst() }
  }

  /// Under a limit of memory, what is gone is gone: tables that only `undo` or `it` would bring
  /// back take none.
  private func forgetPast() {
    changes = []
    last = nil
  }

  /// `undo`: takes back the last change of the session.
  func undo(at range: SourceRange) throws(SessionError) -> Outcome {
    guard let last = changes.popLast() else {
      throw .sentence(Diagnostic(.nothingToUndo, at: range))
    }
    // A table made without hiding must not outlive the return to it.
    if last.before.hidesSmall { self.last = nil }
    workspace = last.before
    let words = last.sentence.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return .notice([Diagnostic(.tookBack, at: nil, ["sentence": .code(words)])])
  }

  /// `undefine late`
  func undefine(_ name: Name) throws(SessionError) {
    var calendar: Int?
    try changeModel { (definer) throws(Diagnostic) in calendar = try definer.undefine(name) }
    if let calendar {
      workspace.dataset.calendars.remove(at: calendar)
      workspace.calendars.remove(at: calendar)
    }
    workspace.forgetNames()
  }
}

extension Statement {
  /// Whether it takes tables away.
  fileprivate var letsTablesGo: Bool {
    switch self {
    case .unload, .reload: true
    default: false
    }
  }
}
