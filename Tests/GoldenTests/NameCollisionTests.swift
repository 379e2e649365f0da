import Diagnostics
import Foundation
import Session
import Syntax
import TestSupport
import Testing
import Values

/// One word of a model file, and where it stands.
private struct ModelWord: Hashable {
  enum Kind: String {
    case table, column, singular, value, field, flag, metric, set, query, calendar, score
  }
  let text: String
  let kind: Kind
  /// The table that it belongs to; empty for what belongs to none.
  let owner: String
  /// The name that it is, or is the label of.
  let name: String

  var key: String { TextFolding.key(text) }
}

/// The words of a model file and of the headers of the files that it loads.
private struct ModelWords {
  private(set) var words: [ModelWord] = []
  private var main = ""

  init(path: String) throws {
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    let script = SyntaxTree.parseScript(
      SourceText(try TextFile.read(path)), names: NameTable()
    ).script
    for sentence in script.sentences {
      switch sentence.kind {
      case .statement(.dataset(let dataset)): main = dataset.about?.text ?? main
      case .statement(.load(let load)): add(load, folder: "/" + folder)
      case .statement(.define(let definition)): add(definition)
      default: break
      }
    }
  }

  private mutating func add(_ load: Load, folder: String) {
    let table = load.name?.text ?? load.path.text
    words.append(ModelWord(text: table, kind: .table, owner: "", name: table))
    let header = (try? TextFile.read(folder + "/" + load.path.text))?.prefix { $0 != "\n" } ?? ""
    for column in header.split(separator: ",").map(String.init) {
      words.append(ModelWord(text: column, kind: .column, owner: table, name: column))
    }
  }

  private mutating func add(_ definition: Definition) {
    let name = definition.name.text
    let kind = ModelWords.kind(of: definition.body)
    let isOwned = [.field, .flag].contains(kind)
    let owner = isOwned ? definition.entity?.text ?? main : ""
    // A column that is described, or a table that is labelled, is there already.
    let isNew = !words.contains { $0.name == name && $0.owner == owner && $0.text == name }
    if isNew { words.append(ModelWord(text: name, kind: kind, owner: owner, name: name)) }
    if let label = definition.label?.text {
      words.append(ModelWord(text: label, kind: kind, owner: owner, name: name))
    }
    if case .entity(let singular?) = definition.body {
      words.append(ModelWord(text: singular.text, kind: .singular, owner: "", name: name))
    }
    for attribute in definition.attributes {
      guard case .values(let labels) = attribute.kind else { continue }
      for label in labels {
        words.append(
          ModelWord(
            text: label.label.text, kind: .value, owner: owner + "." + name,
            name: TreePrinter.text(of: label.value)))
      }
    }
  }

  private static func kind(of body: Definition.Body) -> ModelWord.Kind {
    switch body {
    case .entity: .table
    case .field: .field
    case .flag: .flag
    case .metric: .metric
    case .set: .set
    case .query: .query
    case .calendar: .calendar
    default: .score
    }
  }
}

/// No model that the project ships makes a word that means two things once marks are gone.
@Suite struct NameCollisionTests {
  private static let paths: [String] = {
    var paths: [String] = []
    for folder in ["samples", "Tests/Fixtures"] {
      let files = FileManager.default.enumerator(atPath: PackageRoot.path(folder))
      let names = files?.compactMap { $0 as? String } ?? []
      paths += names.filter { $0.hasSuffix("/model.hoso") }.sorted().map { "\(folder)/\($0)" }
    }
    return paths
  }()

  @Test func `the models are found`() {
    #expect(Self.paths.count >= 2)
  }

  @Test(arguments: NameCollisionTests.paths)
  func `no name, label or value of a model is a keyword where both may stand`(
    path: String
  ) throws {
    let words = try ModelWords(path: PackageRoot.path(path)).words
    #expect(words.count > 15)
    let keywords = Vocabulary.entries.filter {
      !$0.roles.isDisjoint(with: VietnameseInputTests.placesOfNames)
    }.flatMap(\.phrases).map(TextFolding.key)
    let taken = Set(keywords)
    for word in words {
      #expect(!taken.contains(word.key), "\(word.kind) \(word.text) is a keyword")
    }
  }

  @Test(arguments: NameCollisionTests.paths)
  func `no two things of a table are called alike`(path: String) throws {
    let words = try ModelWords(path: PackageRoot.path(path)).words
    var seen: [String: ModelWord] = [:]
    for word in words {
      let place = word.owner + "\u{0}" + word.key
      if let other = seen[place] {
        #expect(other.name == word.name, "\(word.text): \(other.kind) and \(word.kind)")
      }
      seen[place] = word
    }
  }

  @Test(arguments: NameCollisionTests.paths)
  func `what is asked from everywhere is called like nothing else`(path: String) throws {
    let words = try ModelWords(path: PackageRoot.path(path)).words.filter { $0.kind != .value }
    for word in words where word.owner.isEmpty && word.kind != .table && word.kind != .singular {
      let others = words.filter { $0.key == word.key && $0.name != word.name }
      #expect(others == [], "\(word.kind) \(word.text)")
    }
  }
}
