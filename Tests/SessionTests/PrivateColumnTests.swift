import Diagnostics
import Foundation
import Results
import Session
import TestSupport
import Testing

/// What sentences may do with private columns: `where` asks for a value, any condition whether there
/// is one, and nothing else looks at them.
@Suite struct PrivateColumnTests {
  private static let files: [String: String] = [
    "people.csv": """
    id,nick,name,town
    S1,ann,Secret One,Huế
    S2,bob,Secret Two,Vinh
    S3,cat,,Vinh

    """,
    "staff.csv": "code,title\nT1,clerk\nT2,judge\n",
    "cases.csv": """
    id,place,phone,born,person,accused
    1,A,0905001,1990-05-01,S1,T1
    2,A,0905002,1991-07-09,S2,T2
    3,B,,1990-05-02,S2,T2

    """,
    "model.hoso": """
    load "people.csv" as people key id label nick private id, name
    load "staff.csv" as staff key code label title
    load "cases.csv" as cases key id text phone link person to people, accused to staff
      private phone, born, accused
    define entity people singular who
    define flag known of cases = phone is not missing
    define flag called of cases = phone = "0905001"

    """,
  ]

  private func session() throws -> Session { try data().session }

  private func data() throws -> SmallDataset {
    let data = try SmallDataset(PrivateColumnTests.files)
    guard case .notice = data.opened else {
      Issue.record("\(data.opened)")
      return data
    }
    return data
  }

  // MARK: Values and conditions

  /// Values that a private column is part of, or decides.
  private static let values = [
    "phone", "length(phone)", "coalesce(phone, \"\")", "case phone = \"0905001\" then 1 else 2",
    "case called then 1 else 2", "called", "person.name", "person.id", "accused", "accused.title",
    "accused.code", "month of born",
  ]

  @Test(arguments: values)
  func `no value that a private column decides is shown, sorted or grouped by`(value: String) throws
  {
    let session = try session()
    _ = session.outcomes(of: "define field own of cases = \(value)")
    for text in [
      "cases show id, \(value)", "cases sort \(value)", "cases show id, own", "cases sort own",
      "count by own", "count by place across own",
    ] {
      #expect(session.message(of: text) == .privateField, "\(text)")
    }
  }

  @Test(arguments: [
    "phone < \"0905002\"", "phone >= \"0905002\"", "phone starts \"09\"", "phone contains \"5\"",
    "phone ends \"1\"", "phone like \"09%\"", "phone between \"0\" and \"1\"", "length(phone) = 7",
    "lower(phone) = \"0905001\"", "phone = place", "place = phone", "born < 1991-01-01",
    "born in 1990", "born = 1990-05", "year(born) = 1990", "coalesce(phone, \"\") is missing",
    "accused.code < \"T2\"", "person.name starts \"S\"", "(case phone < \"1\" then 1 else 2) = 1",
  ])
  func `no condition narrows a private value`(condition: String) throws {
    let session = try session()
    for text in [
      "cases where \(condition)", "count where not (\(condition))", "count (\(condition))",
      "rate (\(condition)) by place", "cases show id, case \(condition) then 1 else 2",
      "define flag own of cases = \(condition)",
      "define states phase of cases = case \(condition) then \"a\" else \"b\"",
      "define metric own = count where \(condition)", "define set own = cases where \(condition)",
      "expect no cases where \(condition)",
    ] {
      #expect(session.message(of: text) == .privateField, "\(text)")
    }
  }

  @Test(arguments: [
    ("phone = \"0905001\"", 1), ("phone != \"0905001\"", 1),
    ("phone in (\"0905001\", \"0905002\")", 2), ("phone is missing", 1), ("known", 2),
    ("called", 1), ("born = 1990-05-01", 1), ("person.name = \"Secret Two\"", 2),
    ("person.town = \"Vinh\"", 2), ("accused.title = \"judge\"", 2), ("person = \"bob\"", 2),
    ("phone is missing and place = \"B\"", 1), ("phone = \"x\" or place = \"A\"", 2),
  ])
  func `where asks for a private value, or whether there is one`(
    condition: String, count: Int64
  ) throws {
    let session = try session()
    #expect(session.count("count where \(condition)") == count)
    #expect(session.answer(to: "cases where \(condition)")?.rowCount == Int(count))
  }

  @Test(arguments: [
    "count (phone = \"0905001\") by place", "rate called", "count called", "count by called",
  ])
  func `what asks for a private value is counted by where alone`(text: String) throws {
    #expect(try session().message(of: text) == .privateField)
  }

  @Test(arguments: [
    "cases show id, known", "count by known", "rate known by place", "count (phone is missing)",
    "count distinct phone", "cases show id, case phone is missing then \"no\" else \"yes\"",
    "define states s of cases = case phone is missing then \"a\" else \"b\"\ncount by s",
  ])
  func `whether there is a private value may be told`(text: String) throws {
    #expect(try session().answer(to: text) != nil)
  }

  // MARK: Labels, keys and links

  @Test(arguments: [
    "label name private name", "private name label name", "key name label name private name",
  ])
  func `a private column is no label`(options: String) throws {
    let data = try data()
    let load = "load \"people.csv\" as more \(options)"
    #expect(data.session.message(of: load) == .privateLabel)
    let correction = try #require(data.session.correction(of: load))
    #expect(data.session.failure(of: correction) == nil)
    #expect(data.session.answer(to: "more")?.columns.map(\.name).contains("name") == false)
  }

  @Test func `with --private a private column may be a label`() throws {
    let data = try data()
    var settings = Settings(baseFolder: data.folder.path)
    settings.showsPrivate = true
    let session = Session(settings: settings)
    _ = session.outcomes(of: "load \"people.csv\" as people key id label name private name, id")
    #expect(session.names("people") == ["Secret One", "Secret Two", "–"])
  }

  @Test(arguments: [
    "cases", "count by person", "count by who", "cases show id, person",
    "count by person | chart bar",
    "people", "people where cases > 0", "count by person across place", "rows of 1",
    "cases | expect id = \"9\"", "expect no people", "describe person", "explain count by person",
    "expect no cases where person = \"bob\"", "profile cases",
    "why rate known by person during 2024 vs 2023",
  ])
  func `links to a private key show the label, never the key`(text: String) throws {
    let session = try session()
    for language in Language.allCases {
      session.speak(language)
      let told = session.transcript(of: text)
      for secret in ["S1", "S2", "Secret", "0905", "1990"] {
        #expect(!told.contains(secret), "\(told)")
      }
    }
  }

  @Test func `links to a private key without a label show nothing`() throws {
    let data = try SmallDataset(
      PrivateColumnTests.files.merging([
        "model.hoso": """
        load "people.csv" as people key id private id, name
        load "cases.csv" as cases key id link person to people private phone
        define entity people singular who

        """
      ]) { $1 })
    let session = data.session
    for text in ["count by person", "count by who", "count by people", "cases show person"] {
      #expect(session.message(of: text) == .privateField, "\(text)")
    }
    for text in ["people", "people where cases > 0", "cases", "count by place", "expect no people"]
    {
      let told = session.transcript(of: text)
      #expect(!told.contains("S1") && !told.contains("S2"), "\(told)")
    }
    #expect(session.names("people where cases > 0") == ["ann", "bob"])
    #expect(session.names("count by person.town") == ["Huế", "Vinh"])
    #expect(session.count("count where person = \"S2\"") == 2)
  }

  @Test func `a listing without a column to show is an error, also where it is expected`() throws {
    let data = try SmallDataset([
      "p.csv": "id,name\nS1,Secret\nS2,Other\n",
      "model.hoso": "load \"p.csv\" as people key id private id, name\n",
    ])
    for text in ["people", "expect no people", "expect 3 people", "people | add x = 1"] {
      #expect(data.session.message(of: text) == .nothingToShow, "\(text)")
    }
    #expect(data.session.count("count") == 2)
    #expect(data.session.message(of: "expect count people = 3") == .expectationFailed)
  }

  // MARK: The model's files

  @Test func `a file of the model keeps its private columns under every name`() throws {
    let data = try data()
    let session = data.session
    try FileManager.default.createSymbolicLink(
      atPath: data.folder.path + "/again.csv", withDestinationPath: "cases.csv")
    for path in ["cases.csv", "./cases.csv", "again.csv"] {
      #expect(session.failure(of: "load \"\(path)\" as more key id text phone") == nil)
      #expect(session.message(of: "more show phone") == .privateField)
      #expect(session.answer(to: "more")?.columns.map(\.name) == ["id", "place"])
      #expect(session.failure(of: "unload more") == nil)
    }
  }

  @Test(arguments: ["header none", "delimiter \";\"", "header row 2"])
  func `it is not read so that they would have other names`(option: String) throws {
    #expect(
      try session().message(of: "load \"cases.csv\" as more \(option)") == .privateColumnsUnread)
  }

  @Test func `they stay private when the table has gone`() throws {
    let session = try session()
    #expect(session.failure(of: "undefine known\nundefine called\nunload cases") == nil)
    #expect(session.failure(of: "load \"cases.csv\" as cases key id") == nil)
    #expect(session.message(of: "cases show phone") == .privateField)
  }

  // MARK: Files of sentences about private columns

  @Test(
    arguments: [
      "count by place where phone = \"0905001\"", "cases where phone in (\"0905001\", \"0905002\")",
      "count by place across known where phone = \"0905001\"", "count by place where called",
      "define metric calls = count where phone = \"0905001\"\ncalls by place",
      "people where phone = \"0905001\"", "count by place where id = \"0905001\"",
    ], Language.allCases)
  func `no file has a private value that a sentence has`(text: String, language: Language) throws {
    let data = try data()
    let session = Session(
      settings: Settings(language: language, baseFolder: data.folder.path),
      from: data.session.snapshot)
    let forms = try EveryForm(data, session: session).everything(text)
    for (form, told) in forms where form.contains(".") {
      for secret in ["0905001", "0905002", "Secret"] {
        #expect(!told.contains(secret), "\(form): \(told)")
      }
    }
  }

  @Test func `a file says that it answers a sentence about private columns`() throws {
    let data = try data()
    let path = data.folder.path + "/out.html"
    _ = data.session.outcomes(
      of: "count by place where phone = \"0905001\" | save \"\(path)\"")
    let page = try String(contentsOfFile: path, encoding: .utf8)
    #expect(
      page.contains("a sentence about private columns"))
    #expect(!page.contains("phone"))
  }
}
