import Foundation
import TestSupport
import Testing

/// What `--help` is made of makes the manual page and the completions too, and
/// `scripts/install` puts all of it in its place.
@Suite struct InstallTests {
  let home: TemporaryFolder

  init() throws {
    home = try TemporaryFolder()
  }

  /// Runs a program; gives its status and what it wrote.
  private func run(_ program: String, _ arguments: [String]) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = ["HOME": home.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    let file = try home.file("written-\(UUID().uuidString)", "")
    process.standardOutput = FileHandle(forWritingAtPath: file)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try String(contentsOfFile: file, encoding: .utf8))
  }

  private func install(_ arguments: String...) throws -> (Int32, String) {
    try run(PackageRoot.path("scripts/install"), arguments)
  }

  private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  private static let parts = [
    "bin/hoso", "share/man/man1/hoso.1", "share/bash-completion/completions/hoso",
    "share/zsh/site-functions/_hoso", "share/fish/vendor_completions.d/hoso.fish",
    "share/hoso/samples/dak-lak-2023/model.hoso", "share/doc/hoso/LICENSE",
  ]

  @Test func `it installs under a folder, runs from there, and goes away again`() throws {
    let prefix = home.path + "/prefix with blank"
    let (status, text) = try install("--binary", try BuiltProgram.path(), prefix)
    #expect(status == 0, "\(text)")
    // What is printed can be pasted.
    let removal = try #require(text.firstMatch(of: /remove it by: (.+)/)).1
    #expect(removal.hasSuffix(" --remove \(home.path)/prefix\\ with\\ blank"), "\(removal)")
    for part in Self.parts { #expect(exists("\(prefix)/\(part)"), "\(part)") }
    #expect(
      try run(
        prefix + "/bin/hoso", ["-d", prefix + "/share/hoso/samples/dak-lak-2023", "-c", "count"]
      )
      .1.contains("48000"))
    _ = try home.file("prefix with blank/share/other", "not ours\n")
    #expect(try run("/bin/bash", ["-c", String(removal)]).0 == 0)
    for part in Self.parts { #expect(!exists("\(prefix)/\(part)"), "\(part)") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: prefix) == ["share"])
    #expect(exists(prefix + "/share/other"))
    #expect(try install("--remove", prefix).0 == 1)
  }

  @Test func `installing again replaces the files`() throws {
    let prefix = home.path + "/prefix"
    for _ in 0..<2 {
      #expect(try install("--binary", try BuiltProgram.path(), prefix).0 == 0)
    }
    let left = FileManager.default.enumerator(atPath: prefix)?.compactMap { $0 as? String } ?? []
    #expect(!left.contains { $0.hasSuffix(".new") })
    #expect(try run(prefix + "/bin/hoso", ["--version"]).1.hasPrefix("hoso "))
  }

  @Test(arguments: [["--nonsense"], ["a", "b"], ["--binary"]])
  func `wrong usage of the installer ends with 2`(arguments: [String]) throws {
    #expect(try run(PackageRoot.path("scripts/install"), arguments).0 == 2)
  }

  /// The names of all options, as `--help` tells them.
  private func options() throws -> Set<String> {
    let help = try ScriptRun(["--help"], home: home).output
    return Set(help.matches(of: /(?m)^  (?:-h, )?(--?[a-z-]+)/).map { String($0.1) })
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completions offer every option of the help`(shell: String) throws {
    let script = try ScriptRun(["--generate-completion-script", shell], home: home)
    #expect(script.status == 0)
    let names = try options()
    #expect(names.count > 15)
    for name in names {
      let words = shell == "fish" ? String(name.drop { $0 == "-" }) : name
      #expect(script.output.contains(words), "\(name)")
    }
    #expect(script.output.contains("fmt") && script.output.contains("check"))
    for hidden in ["default-open", "no-sample", "man-page"] {
      #expect(!script.output.contains(hidden))
    }
    let file = try home.file("script", script.output)
    if exists("/usr/bin/" + shell) { #expect(try run("/usr/bin/" + shell, ["-n", file]).0 == 0) }
  }

  @Test func `the manual page tells every option of the help`() throws {
    let page = try ScriptRun(["--man-page"], home: home).output
    for name in try options() {
      #expect(page.contains(name.replacing("-", with: "\\-")), "\(name)")
    }
    #expect(page.hasPrefix(".TH HOSO 1") && page.unicodeScalars.allSatisfy(\.isASCII))
    #expect(!page.contains("default\\-open") && !page.contains("<folder|file>"))
    // As whatis and apropos want it.
    #expect(
      page.contains(".SH NAME\nhoso \\- asks questions of tables, in English or Vietnamese\n"))
    let status =
      page.split(separator: ".SH EXIT STATUS\n").last?.split(separator: ".SH").first ?? ""
    #expect(status.matches(of: /(?m)^\.B (\d+)$/).map { $0.1 } == ["0", "1", "2", "3", "4", "130"])
    #expect(page.contains("#!/usr/bin/env \\-S hoso"))
    for name in try environmentNames() { #expect(page.contains("\n.B \(name)\n"), "\(name)") }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/man")))
  func `man reads the manual page without a warning`() throws {
    let file = try home.file("hoso.1", try ScriptRun(["--man-page"], home: home).output)
    let script = "man --warnings -l '\(file)' 2>&1 >/dev/null"
    #expect(try run("/bin/sh", ["-c", script]) == (0, ""))
  }

  /// The variables of the environment that the sources look up, but for those of the system, and
  /// what readline reads.
  private func environmentNames() throws -> [String] {
    let folder = PackageRoot.path("Sources/Shell")
    let files = try #require(FileManager.default.enumerator(atPath: folder))
    var names: Set<String> = ["INPUTRC"]
    for case let file as String in files where file.hasSuffix(".swift") {
      let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      for found in text.matches(of: /(?:environment|self)\["([A-Z_]+)"\]|folder\("([A-Z_]+)"/) {
        if let name = found.1 ?? found.2 { names.insert(String(name)) }
      }
    }
    #expect(names.count > 10)
    return names.subtracting(["HOME", "PATH", "SHELL"]).sorted()
  }
}
