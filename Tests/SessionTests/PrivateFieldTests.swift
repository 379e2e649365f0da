import Diagnostics
import Foundation
import Session
import TestSupport
import Testing
import Values

/// No path leads from a private field to a reader.
@Suite struct PrivateFieldTests {
  /// The values of the private columns; none may be seen anywhere.
  private static let secrets = ["Secret", "0905", "zeta"]

  private static let files: [String: String] = [
    "cases.csv": """
    id,place,name,phone
    1,A,Secret One,0905001
    2,A,Secret Zwo,0905002
    3,B,Secret Zwo,0905003

    """,
    "new.csv": "id,place,name,phone\n1,A,Secret Zeta,0905009\n",
    "model.hoso": """
    load "cases.csv" as cases key id text phone private name, phone

    """,
  ]

  private static let paths: [String] = [
    "cases", "cases show name", "cases show phone", "cases where name = \"Secret One\"",
    "cases sort name", "cases sort phone desc", "count by name", "count by place, phone",
    "count by place across name", "count distinct name", "min phone", "max phone by place",
    "count where phone contains \"0905\"", "rate (name = \"Secret One\") by place",
    "cases | show name", "cases | add copy = name", "cases | keep phone = \"0905001\"",
    "cases\n| sort phone", "cases\nit | show name", "count by place | chart bar",
    "count by name | chart bar", "count by place\nrows of 1", "cases\nrows of 1",
    "rows of 1 | show name", "explain name", "explain cases", "explain count by place",
    "explain count where phone = \"0905001\"", "explain plan cases where name = \"x\"",
    "describe", "describe load", "describe cases", "describe name", "describe phone",
    "profile cases", "check cases", "compare cases \"cases.csv\" with \"new.csv\"",
    "expect no cases where name = \"Secret One\"", "cases | expect phone = \"0905001\"",
    "expect unique phone of cases", "cases | say", "count by place | say",
    "why rate (name = \"x\") by name during 2024 vs 2023", "cases where place = nam",
    "cases where naem = \"x\"", "define flag one of cases = name = \"Secret One\"\ncount where one",
    "define field own of cases = name\ncases show own", "reload",
    "load \"cases.csv\" as more key id text phone private name, phone",
    "help private", "count where name = \"Secre One\"", "count where phone = \"095001\"",
    "count where phone in (\"095001\", \"095002\")", "cases where name = Secre",
  ]

  /// The sentences that have an answer.
  private static let questions = [
    "cases", "count by place", "cases where place = \"A\"", "cases | add more = id",
    "cases | sort id desc", "count by place\nrows of 1", "cases\nit", "describe cases\ncases",
  ]

  private func session(_ data: SmallDataset, _ language: Language) -> Session {
    Session(
      settings: Settings(language: language, baseFolder: data.folder.path),
      from: data.session.snapshot)
  }

  /// Expects that no text has a private value, but for those that were typed: a mistake quotes
  /// them.
  private func expectNoSecret(in forms: [String: String], _ typed: String) {
    for (form, text) in forms {
      var shown = text
      for line in typed.split(separator: "\n") { shown = shown.replacing(line, with: "") }
      for secret in PrivateFieldTests.secrets + ["Zwo", "0905002"] where !typed.contains(secret) {
        #expect(!shown.contains(secret), "\(form): \(shown)")
      }
    }
  }

  @Test(arguments: paths, Language.allCases)
  func `no sentence shows a private value`(text: String, language: Language) throws {
    let data = try SmallDataset(PrivateFieldTests.files)
    let forms = EveryForm(data, session: session(data, language))
    expectNoSecret(in: forms.shown(text), text)
  }

  @Test(arguments: questions, Language.allCases)
  func `no file shows a private value`(text: String, language: Language) throws {
    let data = try SmallDataset(PrivateFieldTests.files)
    let forms = try EveryForm(data, session: session(data, language)).everything(text)
    expectNoSecret(in: forms, text)
    for ending in ["csv", "tsv", "json", "jsonl", "md", "html", "xlsx"] {
      #expect(forms[".\(ending)"]?.contains("A") == true, "\(ending)")
    }
  }

  @Test func `the least, the greatest and the commonest private values are not told`() throws {
    let data = try SmallDataset(PrivateFieldTests.files)
    let told = data.session.transcript(of: "profile cases")
    #expect(told.contains("phone") && told.contains("place"))
    for text in ["profile cases", "describe name", "describe phone", "describe cases"] {
      expectNoSecret(in: EveryForm(data).shown(text), text)
    }
  }

  @Test func `a record keeps no private value`() throws {
    let data = try SmallDataset(PrivateFieldTests.files)
    let path = data.folder.path + "/record.hoso"
    _ = data.session.outcomes(
      of: "count by place\ncases where place = \"Secret Zwo\"\nrecord \"\(path)\"")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("count by place") && !text.contains("Secret"))
  }

  @Test func `neither private names nor their values are completed`() throws {
    let data = try SmallDataset(PrivateFieldTests.files)
    for text in [
      "cases where ", "cases where na", "cases show ph", "count by ", "count by n",
      "cases where name = ", "cases where name = \"S", "cases where phone = \"0",
      "cases sort p", "cases | show n", "explain n", "min p",
    ] {
      for completion in data.session.completions(after: text) {
        #expect(completion.text != "name" && completion.text != "phone", "\(text)")
        #expect(!completion.text.contains("Secret") && !completion.text.contains("0905"))
      }
    }
  }

  @Test func `history keeps no private name and no private value`() throws {
    let data = try SmallDataset(PrivateFieldTests.files)
    for text in [
      "count by name", "cases where NAME = \"x\"", "cases where place = \"secret one\"",
      "cases where id = 0905001", "count where `phone` is missing",
      "load \"cases.csv\" as more private place",
    ] {
      #expect(!data.session.mayKeep(text), "\(text)")
    }
    #expect(data.session.mayKeep("count by place"))
    #expect(data.session.mayKeep("cases where place = \"A\""))
  }

  @Test func `a new table has private values of its own`() throws {
    let data = try SmallDataset(PrivateFieldTests.files)
    func keeps(_ text: String) -> Bool { data.session.mayKeep("count where place = \"\(text)\"") }
    #expect(!keeps("Secret One"))
    #expect(keeps("Secret Zeta"))
    let load = "load \"new.csv\" as cases key id text phone private name, phone"
    for sentence in ["unload cases", load] { _ = data.session.outcomes(of: sentence) }
    #expect(keeps("Secret One"))
    #expect(!keeps("Secret Zeta"))
    for _ in 0..<2 { _ = data.session.outcomes(of: "undo") }
    #expect(!keeps("Secret One"))
  }

  @Test func `words of the language and names are kept, whatever private fields hold`() throws {
    let data = try SmallDataset([
      "t.csv": "id,place,who\n1,A,count\n2,B,place\n",
      "model.hoso": "load \"t.csv\" as t key id private who\n",
    ])
    #expect(data.session.mayKeep("count by place"))
    #expect(!data.session.mayKeep("count where place = \"count\""))
  }

  @Test func `a record has nothing private, also of a table that has gone`() throws {
    let data = try SmallDataset(PrivateFieldTests.files)
    let sentences = [
      "count where place = \"Secret One\"", "count where place = \"A\"", "unload cases",
      "record \"mine.hoso\"",
    ]
    for sentence in sentences { _ = data.session.outcomes(of: sentence) }
    let record = try String(
      contentsOf: data.folder.appendingPathComponent("mine.hoso"), encoding: .utf8)
    #expect(record.contains("\"A\""))
    #expect(!record.contains("Secret"))
  }

  @Test func `started with --private a session shows private fields`() throws {
    let data = try SmallDataset(PrivateFieldTests.files)
    var settings = Settings(baseFolder: data.folder.path)
    settings.showsPrivate = true
    let session = Session(settings: settings)
    _ = session.open(data.folder.path)
    #expect(session.names("count by name") == ["Secret One", "Secret Zwo"])
    #expect(session.mayKeep("count by name"))
  }
}
