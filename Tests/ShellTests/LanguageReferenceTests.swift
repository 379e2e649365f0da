import Diagnostics
import Foundation
import Session
import Shell
import TestSupport
import Testing

/// docs/language.md, as hoso makes it.
@Suite struct LanguageReferenceTests {
  private let reference: String

  init() {
    var settings = Settings(baseFolder: PackageRoot.path)
    settings.commands = CommandName.all
    let session = Session(settings: settings)
    _ = session.open(PackageRoot.sample)
    reference = session.languageReference
  }

  @Test func `the reference in docs is the one that topics and commands make`() throws {
    let path = PackageRoot.path("docs/language.md")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1",
      try String(contentsOfFile: path, encoding: .utf8) != reference
    {
      try reference.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("rewritten: docs/language.md")
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == reference)
  }

  @Test(arguments: CommandName.allCases)
  func `every command has a section with its form and its meaning in both languages`(
    name: CommandName
  ) throws {
    let heading = "### .\(name.rawValue)\n"
    let section = try #require(reference.components(separatedBy: heading).dropFirst().first)
    #expect(section.hasPrefix("\n    \(name.command.form)\n"))
    for language in Language.allCases {
      let meaning = name.command.meaning[language].dropFirst()
      #expect(section.prefix(1_000).contains(meaning))
    }
  }
}
