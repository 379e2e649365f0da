import Foundation
import Glibc
import TestSupport
import Testing

/// `--safe` and `--private`, typed by a person and written in scripts.
@Suite(.serialized) struct SafeSessionTests {
  let person: Person

  init() throws {
    person = try Person()
  }

  /// A folder with a model, in which names are private.
  private func people() throws -> String {
    let folder = person.home.path + "/people"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    _ = try person.home.file("people/people.csv", "id,name,town\n1,Lan Anh,Huế\n2,Minh,Vinh\n")
    _ = try person.home.file(
      "people/model.hoso", "load \"people.csv\" as people key id private name\n")
    return folder
  }

  /// Every file under the home but those of the folder.
  private func files() throws -> [String] {
    let all =
      FileManager.default.enumerator(atPath: person.home.path)?
      .compactMap { $0 as? String } ?? []
    return all.filter { $0 != "people" && !$0.hasPrefix("people/") }.sorted()
  }

  @Test func `a safe session leaves no file behind: no history, no log, no record`() throws {
    let folder = try people()
    let before = try files()
    let program = try person.started(["--safe", folder], rows: 60)
    for sentence in [
      "count by town", ".log talk.txt", "record \"all.hoso\"", "count | save \"out.csv\"",
      ".history clear", ".edit",
    ] {
      program.ask(sentence)
    }
    for command in ["`.log`", "`record`", "`save`", "`.history`", "`.edit`"] {
      #expect(program.screen.text.contains("\(command) is not allowed in safe mode"), "\(command)")
    }
    program.type("\u{4}")
    #expect(program.exitStatus() == 0)
    #expect(try files() == before)
  }

  @Test func `in a safe session sentences can be recalled, but not those of earlier ones`() throws {
    let first = try person.started()
    first.ask("let @a = 1")
    first.type("\u{4}")
    #expect(first.exitStatus() == 0)
    let program = try person.started(["--safe"])
    program.ask("let @b = 2")
    program.type("\u{1B}[A")
    program.wait(until: { $0.cursor.line == "hoso> let @b = 2" }, "the sentence before")
    program.type("\u{1B}[A")
    program.type("\u{3}")
    program.waitForPrompt()
    #expect(!program.screen.text.contains("@a"))
    #expect(person.history == ["let @a = 1"])
  }

  @Test func `once the session is safe, history and log end`() throws {
    let program = try person.started()
    program.ask(".log \"\(person.home.path)/talk.txt\"")
    program.ask("let @a = 1")
    program.ask(".safe on")
    program.ask("let @b = 2")
    #expect(!person.history.contains("let @b = 2"))
    #expect(person.history.contains("let @a = 1"))
    let text = try String(contentsOfFile: person.home.path + "/talk.txt", encoding: .utf8)
    #expect(text.contains("let @a = 1") && !text.contains("let @b"))
  }

  @Test func `a safe session starts no pager`() throws {
    let program = try person.started(
      ["--safe", try person.rows(60)], environment: ["PAGER": "cat >/dev/null; echo paged"])
    program.ask("numbers")
    #expect(program.screen.text.contains(" 60 numbers") && !program.screen.text.contains("paged"))
  }

  @Test func `a safe script reads what is opened and writes nothing`() throws {
    let folder = try people()
    let other = try person.home.file("other.csv", "a\n1\n")
    let before = try files().count
    for (sentence, words) in [
      ("load \"\(other)\"", "outside of the opened folder"),
      ("count | save \"\(folder)/out.csv\"", "not allowed in safe mode"),
      ("record \"\(folder)/all.hoso\"", "not allowed in safe mode"),
      (".log \(folder)/talk.txt", "not allowed in safe mode"),
    ] {
      let run = try ScriptRun(["--safe", folder, "-c", sentence], home: person.home)
      #expect(run.status != 0 && run.errors.contains(words), "\(sentence): \(run.errors)")
    }
    let run = try ScriptRun(
      ["--safe", "-d", folder, "-c", "load \"people.csv\" as more", "-c", "count"],
      home: person.home)
    #expect(run.status == 0 && run.output == "count\n2\n")
    // Each run has three files for its streams.
    #expect(try files().count == before + 15)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
  }

  @Test func `a folder from a stranger writes nothing and reads nothing else while it is opened`()
    throws
  {
    let folder = try people()
    _ = try person.home.file("victim.csv", "mine\n")
    for (sentence, words) in [
      ("people | save \"../victim.csv\" replace", "not allowed in safe mode"),
      ("load \"/etc/passwd\" as leak header none", "outside of the opened folder"),
    ] {
      _ = try person.home.file(
        "people/model.hoso", "load \"people.csv\" as people key id\n\(sentence)\n")
      for option in [[folder], ["-d", folder]] {
        let run = try ScriptRun(["--safe"] + option + ["-c", "leak limit 1"], home: person.home)
        #expect(run.status == 3 && run.errors.contains(words), "\(run.errors)")
        #expect(!run.output.contains("root"))
      }
    }
    let victim = try String(contentsOfFile: person.home.path + "/victim.csv", encoding: .utf8)
    #expect(victim == "mine\n")
  }

  @Test(arguments: [["-o", "out.csv"], ["--junit", "out.xml"]])
  func `an option that writes a file does not go with --safe`(option: [String]) throws {
    let run = try ScriptRun(["--safe", "-c", "help"] + option, home: person.home)
    #expect(run.status == 2 && run.errors.contains("--safe writes none"))
    #expect(!FileManager.default.fileExists(atPath: "\(person.home.path)/\(option[1])"))
  }

  @Test func `help tells what a safe session does not do`() throws {
    let run = try ScriptRun(["-c", "help safe"], home: person.home)
    for word in ["history", "log", "record", "editor"] { #expect(run.output.contains(word)) }
  }

  // MARK: Private fields

  @Test func `private fields are shown only with --private`() throws {
    let folder = try people()
    let refused = try ScriptRun([folder, "-c", "count by name"], home: person.home)
    #expect(refused.status == 1 && refused.errors.contains("private"))
    #expect(!refused.errors.contains("Minh"))
    let listed = try ScriptRun([folder, "-c", "people"], home: person.home)
    #expect(listed.output.contains("Huế") && !listed.output.contains("Minh"))
    let shown = try ScriptRun(["--private", folder, "-c", "people"], home: person.home)
    #expect(shown.status == 0 && shown.output.contains("Lan Anh"))
  }

  @Test func `Tab offers no private name and no private value`() throws {
    let program = try person.started([try people()])
    program.type("people where town = \"\t\t")
    program.wait(for: "Vinh")
    program.type("\u{3}")
    program.waitForPrompt()
    program.type("people where name = \"M\t")
    program.wait(for: "name = \"M")
    program.type("\u{3}")
    program.waitForPrompt()
    #expect(!program.screen.text.contains("Minh") && !program.screen.text.contains("Lan"))
  }

  @Test func `neither history nor log keeps a sentence that tells something private`() throws {
    let program = try person.started([try people()])
    program.ask(".log \"\(person.home.path)/talk.txt\"")
    program.ask("people where town = \"Huế\"")
    program.ask("people where name = \"x\"")
    program.ask("people where town = \"lan anh\"")
    program.ask("count by town")
    #expect(person.history.count == 3)
    let text = try String(contentsOfFile: person.home.path + "/talk.txt", encoding: .utf8)
    for kept in ["Huế", "count by town"] {
      #expect(text.contains(kept) && person.history.contains { $0.contains(kept) })
    }
    // A mistake quotes the sentence, so that is not kept either.
    for left in ["name =", "lan anh"] {
      #expect(!text.contains(left) && !person.history.contains { $0.contains(left) }, "\(left)")
    }
  }

  @Test func `with --private the history keeps such sentences`() throws {
    let program = try person.started(["--private", try people()])
    program.ask("count by name")
    #expect(person.history == ["count by name"])
  }
}
