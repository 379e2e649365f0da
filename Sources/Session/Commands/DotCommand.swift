package import Diagnostics

/// A command about the terminal, such as `.mode csv`, as a program in front of the session
/// offers it.
///
/// The program gives all of its commands with the session's settings. The session reads them,
/// completes them and tells of them; what they do is the program's.
package struct DotCommand: Hashable, Sendable {
  /// Without its dot: `mode`.
  package let name: String
  package let argument: Argument
  /// What it does: one sentence without a full stop.
  package let meaning: Bilingual

  package init(_ name: String, _ argument: Argument, _ meaning: (String, String)) {
    self.name = name
    self.argument = argument
    self.meaning = Bilingual(meaning.0, meaning.1)
  }

  /// What may stand after the name. It may always be left out.
  package struct Argument: Hashable, Sendable {
    /// The words that it may be.
    package let words: [String]
    /// What else it may be.
    package let other: Other?

    package init(_ words: [String] = [], or other: Other? = nil) {
      self.words = words
      self.other = other
    }

    /// Nothing may follow the name.
    package static let none = Argument()

    package enum Other: String, Hashable, Sendable {
      /// A whole number from 1.
      case number = "N"
      /// A path; double quotes around it are taken away.
      case file = "FILE"
      /// The name of a command, with or without its dot.
      case command = "NAME"
      /// The rest of the line.
      case text = "COMMAND"
    }

    /// What it may be, as the form shows it: `on`, `off`, `COMMAND`.
    var choices: [String] { words + (other.map { [$0.rawValue] } ?? []) }

    /// Whether it may be this.
    func allows(_ text: String) -> Bool {
      if words.contains(text) { return true }
      switch other {
      case .number: return Int(text).map { $0 > 0 } ?? false
      case .file, .command, .text: return !text.isEmpty
      case nil: return false
      }
    }
  }

  /// How it is written: `.width [auto|N]`.
  package var form: String {
    let choices = argument.choices.joined(separator: "|")
    return choices.isEmpty ? ".\(name)" : ".\(name) [\(choices)]"
  }
}

/// A command as it was typed, to be carried out by the program in front of the session.
package struct CommandCall: Sendable {
  /// Without its dot.
  package let name: String
  /// One that the command allows; nil where there is none.
  package let argument: String?
  /// The place of the argument, else of the whole command.
  package let range: SourceRange
  /// The text that it stands in.
  package let source: SourceText
  /// What paths start from.
  package let folder: String
}
