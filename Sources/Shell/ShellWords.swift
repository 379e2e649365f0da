import Diagnostics

/// The words of the shell itself.
enum ShellWords {
  /// The line under the banner.
  static func greeting(in language: Language) -> String {
    switch language {
    case .english: "Ask a question, or type help. Ctrl-D leaves."
    case .vietnamese: "Hãy đặt câu hỏi, hoặc gõ help. Ctrl-D để thoát."
    }
  }

  /// A note or warning in one line.
  static func line(_ diagnostic: Diagnostic, in language: Language) -> String {
    diagnostic.message.rawValue
  }

  /// An error with its place.
  static func report(
    _ diagnostic: Diagnostic, in source: SourceText, _ language: Language, isInteractive: Bool
  ) -> String {
    "error: \(diagnostic.message.rawValue)\n"
  }
}
