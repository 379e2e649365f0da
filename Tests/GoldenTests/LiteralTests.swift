import Diagnostics
import Foundation
import Session
import Syntax
import TestSupport
import Testing
import Values

/// No name or label of the sample's model stands as a literal in the engine.
@Suite struct LiteralTests {
  @Test func `no literal of the engine is a word of the sample's model`() throws {
    let foreign = try Self.modelWords().subtracting(Self.ownWords())
    #expect(foreign.count > 50)
    for (path, literals) in try Self.literals() {
      let found = literals.filter { foreign.contains(TextFolding.key($0)) }
      #expect(found.isEmpty, "\(path) has \(found)")
    }
  }

  /// Every name, label and column of the sample, folded.
  private static func modelWords() throws -> Set<String> {
    let model = try String(contentsOfFile: PackageRoot.sample + "/model.hoso", encoding: .utf8)
    var words = InventedWords(names: Samples.sample().names)
    words.addDefinitions(of: SourceText(model))
    for match in model.matches(of: /load "([^"]+)"/) {
      let path = PackageRoot.sample + "/" + match.1
      let text = try String(contentsOfFile: path, encoding: .utf8)
      for column in text.prefix(while: { $0 != "\n" }).split(separator: ",") {
        words.add(String(column))
      }
    }
    return Set(words.words.keys)
  }

  /// What the engine may say by right: words of the language, its functions, and the
  /// placeholders of its messages. Each comes from the registry that it stands in.
  private static func ownWords() -> Set<String> {
    let phrases = Vocabulary.entries.flatMap { $0.english + $0.vietnamese }
    let keywords = phrases + Keyword.allCases.map(\.rawValue)
    return Set((keywords + functions() + placeholders()).map(TextFolding.key))
  }

  /// The functions, as the message about an unknown one lists them.
  private static func functions() -> [String] {
    let outcome = Samples.sample().outcomes(of: "dossiers where nonesuch(submitted) = 1").last
    guard case .failure(let failure)? = outcome,
      case .list(let known)? = failure.diagnostics.first?.facts["known"]
    else { return [] }
    return known.compactMap { if case .code(let name) = $0 { name } else { nil } }
  }

  private static func placeholders() -> [String] {
    MessageID.allCases.flatMap { message -> [String] in
      let text = MessageTable.text(of: message)
      let templates = [text.what.english, text.cause.english, text.advice?.english ?? ""]
      return templates.flatMap { $0.matches(of: /\{(\w+)\}/).map { String($0.1) } }
    }
  }

  /// The texts in quotes of every Swift file of the engine, without comments.
  private static func literals() throws -> [(path: String, literals: [String])] {
    let sources = PackageRoot.path("Sources")
    let files = FileManager.default.enumerator(atPath: sources)?.compactMap { $0 as? String } ?? []
    return try files.filter { $0.hasSuffix(".swift") && !$0.hasPrefix("hoso-generate/") }.map {
      path in
      let text = try String(contentsOfFile: sources + "/" + path, encoding: .utf8)
      let code = text.split(separator: "\n").filter { !$0.contains(/^\s*\/\//) }.joined(
        separator: "\n")
      return (path, code.matches(of: /"((?:\\.|[^"\\\n])*)"/).map { String($0.1) })
    }
  }
}
