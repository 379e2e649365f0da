import Diagnostics
import Session
import Syntax
import TestSupport
import Testing
import Values

@Suite("Help on a table without a model")
struct BareTableHelpTests {
  private static let bare = try? BareTable()

  /// What only a later version carries out.
  static let later: Set<String> = ["lesson", "open", "sheet"]

  /// Topics of which nothing can be shown on one table alone.
  private static let needMore: Set<String> = ["compare", "run"]

  @Test(
    "every example of every topic runs, one after the other", arguments: Topic.all.map(\.name),
    Language.allCases)
  func examples(name: String, language: Language) throws {
    let bare = try BareTable()
    for topic in Topic.all where topic.name == name && !Self.later.contains(name) {
      let examples = bare.session(language).examples(of: topic, in: language)
      #expect(examples.isEmpty == Self.needMore.contains(name), "\(examples)")
      let session = bare.session(language)
      for example in examples {
        for case .failure(let failure) in session.outcomes(of: example) {
          Issue.record("\(example): \(failure.diagnostics.map(\.message))")
        }
      }
    }
  }

  @Test("help never names what is not there", arguments: Language.allCases)
  func noCapitals(language: Language) throws {
    let session = try #require(Self.bare).session(language)
    for topic in Topic.all {
      for example in session.examples(of: topic, in: language) {
        for slot in Topic.Slot.allCases {
          #expect(!example.contains(slot.rawValue.uppercased() + " "), "\(example)")
        }
      }
    }
  }

  @Test("where there is no example, help says what it needs")
  func needs() throws {
    let session = try #require(Self.bare).session()
    #expect(session.transcript(of: "help run").contains("An example needs a file of sentences"))
    let compare = session.transcript(of: "help compare")
    #expect(compare.contains("There is no example for what is loaded: `ho_so_2025` has no key."))
    let empty = Session(settings: Settings())
    #expect(empty.transcript(of: "help rate").contains("An example needs a column of texts."))
    #expect(empty.transcript(of: "help limit").contains("`load \"table.csv\" as t`"))
  }

  @Test("a column with a few values is grouped by, and load names columns in backquotes")
  func columns() throws {
    let session = try #require(Self.bare).session()
    let help = session.transcript(of: "help rate")
    #expect(help.contains("hoso> rate (Đơn vị = \"Sở Công Thương\") by Đơn vị"), "\(help)")
    #expect(session.transcript(of: "help private").contains("private `Đơn vị`"))
  }

  @Test("examples on the sample run one after the other", arguments: Topic.all.map(\.name))
  func sample(name: String) {
    let settings = Settings(baseFolder: PackageRoot.path)
    for topic in Topic.all
    where topic.name == name && !Self.later.union(HelpTests.needsFiles).contains(name) {
      let session = Samples.sample(settings)
      for example in session.examples(of: topic, in: .english) {
        for case .failure(let failure) in session.outcomes(of: example) {
          Issue.record("\(example): \(failure.diagnostics.map(\.message))")
        }
      }
    }
  }
}
