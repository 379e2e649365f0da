import ArgumentParser
import Shell

extension Options {
  /// Refuses a file whose ending says another form than `--mode`, or none that is text.
  func validateResultFile() throws {
    guard let resultFile, let ending = Options.ending(of: resultFile) else { return }
    if ["xlsx", "svg"].contains(ending) {
      throw ValidationError(
        HelpWords.said(
          "-o writes text; write | save \"\(resultFile)\" in a sentence.",
          "-o ghi văn bản; hãy viết | lưu \"\(resultFile)\" trong một câu."))
    }
    guard let form = Options.form(ofFile: resultFile) else {
      if mode != nil { return }
      let known = OutputMode.ofFiles.map { "." + $0.rawValue }.joined(separator: ", ")
      throw ValidationError(
        HelpWords.said(
          "-o \(resultFile): the ending says the form, and is one of \(known); or give --mode.",
          "-o \(resultFile): đuôi tệp cho biết dạng, là một trong \(known); hoặc nêu --mode."))
    }
    if let mode, mode != form {
      throw ValidationError(
        HelpWords.said(
          "-o \(resultFile) and --mode \(mode.rawValue) say two forms; leave one out.",
          "-o \(resultFile) và --mode \(mode.rawValue) nêu hai dạng; hãy bỏ một."))
    }
  }

  /// The form that the ending of a file stands for.
  static func form(ofFile path: String) -> OutputMode? {
    ending(of: path).flatMap(OutputMode.init).flatMap { OutputMode.ofFiles.contains($0) ? $0 : nil }
  }

  /// What follows the last point of a file's name, in small letters; nil where there is none.
  private static func ending(of path: String) -> String? {
    let name = path.split(separator: "/").last ?? ""
    guard let point = name.lastIndex(of: ".") else { return nil }
    let ending = name[name.index(after: point)...].lowercased()
    return ending.isEmpty ? nil : ending
  }
}
