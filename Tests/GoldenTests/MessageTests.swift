import Diagnostics
import Foundation
import Session
import TestSupport
import Testing

/// Every code of the message table is led to by an input, and printed to `Cases/messages.txt` in both
/// languages: the file to read when words are changed.
@Suite struct MessageTests {
  private static let path = PackageRoot.path("Tests/GoldenTests/Cases/messages.txt")
  private static var sample: Session { Samples.sample(Settings(baseFolder: PackageRoot.path)) }

  /// The golden case, without answers, that leads to a message; nil for one that none leads to.
  private static func input(_ message: MessageID) -> String? {
    MessageInputs.cases[message]
      ?? sample.example(of: message).map { MessageInputs.input("sample", [:], $0) }
  }

  private static func golden(_ input: String, _ language: Language) -> GoldenCase {
    var golden = GoldenCase(text: input)
    if language == .vietnamese { golden.sections[0].argument += " vietnamese" }
    return golden
  }

  @Test(arguments: MessageID.allCases)
  func `a message is led to by an input, or it is said why by none`(message: MessageID) throws {
    guard let input = Self.input(message) else {
      #expect(MessageInputs.exempt[message] != nil, "\(message) has no input")
      return
    }
    #expect(MessageInputs.exempt[message] == nil, "\(message) has an input")
    let ending = try GoldenRunner(Self.golden(input, .english)).ending()
    #expect(ending.messages.contains(message), "\(message.rawValue): \(ending.text)")
  }

  @Test func `messages are told in the words of the golden file`() throws {
    var text = ""
    for message in MessageID.allCases {
      guard let input = Self.input(message) else {
        text += "\(message.rawValue) – \(MessageInputs.exempt[message] ?? "")\n\n"
        continue
      }
      text += "\(message.rawValue)\n"
      let sentences = GoldenCase(text: input).sections.filter { $0.kind == "sentence" }
      for line in sentences.suffix(3) { text += "> \(Self.clipped(line.body))" }
      for language in Language.allCases {
        text += try GoldenRunner(Self.golden(input, language)).ending().text
      }
      text += "\n"
    }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1",
      (try? TextFile.read(Self.path)) != text
    {
      try text.write(toFile: Self.path, atomically: true, encoding: .utf8)
      Issue.record("rewritten: messages.txt")
    }
    #expect(try TextFile.read(Self.path) == text)
  }

  @Test(arguments: MessageID.allCases)
  func `help on a code shows what leads to it`(message: MessageID) {
    let session = Self.sample
    guard let example = session.example(of: message) else { return }
    // A sentence that is wider than the window goes on below, indented.
    let help = session.transcript(of: "help \(message.rawValue)")
      .replacing("\n        ", with: " ")
    for line in example.split(separator: "\n") { #expect(help.contains("  hoso> \(line)\n")) }
  }

  private static func clipped(_ text: String) -> String {
    text.count <= 120 ? text : text.prefix(120) + "…\n"
  }
}
