import Foundation
import TestSupport
import Testing

/// What tests with a person at the terminal have in common: a home, and small tables.
struct Person {
  let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
  }

  /// hoso at its first prompt.
  func started(
    _ arguments: [String] = [], columns: Int = 80, rows: Int = 24, screenColumns: Int? = nil,
    environment: [String: String] = [:]
  ) throws -> ProgramOnTerminal {
    let program = try ProgramOnTerminal(
      arguments, columns: columns, rows: rows, screenColumns: screenColumns,
      environment: environment, home: home)
    program.waitForPrompt()
    return program
  }

  /// Three things with their sizes.
  func things() throws -> String {
    try home.file("things.csv", "name,size\nSơn,10\nĐèn,7\nBàn,12\n")
  }

  /// A table of so many rows: `n` counts them, `word` is one of three.
  func rows(_ count: Int) throws -> String {
    let words = ["Đỏ", "Xanh", "Vàng"]
    let lines = (1...count).map { "\($0),\(words[$0 % 3])\n" }
    return try home.file("numbers.csv", "n,word\n" + lines.joined())
  }

  /// A table of so many rows, each with a text of its own.
  func codes(_ count: Int) throws -> String {
    let lines = (1...count).map { "Hồ sơ \($0 &* 7_919 % 1_000_003)\n" }
    return try home.file("codes.csv", "code\n" + lines.joined())
  }

  /// A program of the user's, as a script of the shell.
  func program(_ name: String, _ script: String) throws -> String {
    let path = try home.file(name, "#!/bin/sh\n" + script)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  /// The lines of the history file.
  var history: [String] {
    let text = try? String(
      contentsOfFile: home.path + "/.local/state/hoso/history", encoding: .utf8)
    return (text ?? "").split(separator: "\n").map(String.init)
  }
}

extension ProgramOnTerminal {
  /// Types a sentence and waits for the next prompt. The prompt before it is moved away by what
  /// is typed.
  func ask(_ sentence: String) {
    type(sentence)
    wait(
      until: { $0.cursor.line.hasSuffix(sentence.suffix(8).trimmingCharacters(in: .whitespaces)) },
      sentence)
    type("\r")
    waitForPrompt()
  }

  /// The lines of the screen after the last line that begins so.
  func lines(after start: String) -> [String] {
    guard let index = screen.lines.lastIndex(where: { $0.hasPrefix(start) }) else { return [] }
    return Array(screen.lines[(index + 1)...])
  }
}
