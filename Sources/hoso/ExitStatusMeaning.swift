import Shell

extension ExitStatus {
  /// What the status says, for `--help` and the manual page.
  var meaning: String {
    switch self {
    case .success: HelpWords.said("done", "xong")
    case .sentenceFailed: HelpWords.said("a sentence failed", "một câu bị lỗi")
    case .wrongUsage: HelpWords.said("wrong usage", "dùng sai")
    case .fileFailed:
      HelpWords.said("a file could not be read or written", "không đọc hoặc ghi được tệp")
    case .expectationFailed:
      HelpWords.said("an expectation did not hold", "một kỳ vọng không đúng")
    case .interrupted: HelpWords.said("interrupted", "bị ngắt")
    }
  }

  /// All of them in one line.
  static var meanings: String {
    let list = allCases.map { "\($0.rawValue) \($0.meaning)" }.joined(separator: ", ")
    return HelpWords.said("Exit status: \(list).", "Mã kết thúc: \(list).")
  }
}
