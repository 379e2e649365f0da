import Foundation
import TestSupport
import Testing

@Suite("hoso-generate")
struct GenerateCommandTests {
  private let files = [
    "calendar.csv", "dossiers.csv", "petitions.csv", "procedures.csv", "scoreboard.csv",
    "units.csv",
  ]

  @Test("The default seed and size give the committed files, byte for byte")
  func defaultsGiveTheCommittedSample() throws {
    let folder = try TemporaryFolder()
    let run = try Generator.run(["--output", folder.path])
    #expect(run.exitCode == 0, "\(run.errorText)")
    for file in files {
      let committed = Generator.packageRoot.appending(path: "samples/dak-lak-2023/\(file)")
      #expect(try folder.contents(of: file) == Data(contentsOf: committed), "\(file) differs")
    }
  }

  @Test("Another seed gives other dossiers in the same number")
  func anotherSeedDiffers() throws {
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    for (folder, seed) in [(first, "1"), (second, "2")] {
      let run = try Generator.run([
        "--seed", seed, "--dossiers", "2000", "--output", folder.path,
      ])
      #expect(run.exitCode == 0, "\(run.errorText)")
    }
    let contents = try [first, second].map { try $0.contents(of: "dossiers.csv") }
    #expect(contents[0] != contents[1])
    #expect(lines(contents[0]) == lines(contents[1]))
    #expect(try first.contents(of: "units.csv") == second.contents(of: "units.csv"))
  }

  @Test("Any number of dossiers can be made", arguments: [0, 1, 1000])
  func otherSizes(count: Int) throws {
    let folder = try TemporaryFolder()
    let run = try Generator.run(["--dossiers", "\(count)", "--output", folder.path])
    #expect(run.exitCode == 0, "\(run.errorText)")
    #expect(lines(try folder.contents(of: "dossiers.csv")) == count + 1)
    #expect(lines(try folder.contents(of: "procedures.csv")) == 1699)
    #expect(lines(try folder.contents(of: "units.csv")) == 36)
  }

  @Test("A folder is made if it does not exist")
  func makesTheFolder() throws {
    let folder = try TemporaryFolder()
    let run = try Generator.run(["--dossiers", "10", "--output", folder.path + "/new"])
    #expect(run.exitCode == 0, "\(run.errorText)")
    #expect(lines(try folder.contents(of: "new/dossiers.csv")) == 11)
  }

  @Test("Files that exist are replaced only with --force")
  func replacesOnlyWhenForced() throws {
    let folder = try TemporaryFolder()
    let arguments = ["--dossiers", "10", "--output", folder.path]
    #expect(try Generator.run(arguments).exitCode == 0)
    let refused = try Generator.run(arguments)
    #expect(refused.exitCode == 64)
    #expect(refused.errorText.contains("units.csv exists"))
    #expect(try Generator.run(arguments + ["--force"]).exitCode == 0)
  }

  @Test(
    "Wrong options are usage errors",
    arguments: [
      [], ["--output"], ["--output", "x", "--dossiers", "-1"],
      ["--output", "x", "--dossiers", "many"], ["--output", "x", "--seed", "1.5"],
      ["--output", "x", "--sed", "1"],
    ])
  func wrongOptions(arguments: [String]) throws {
    let run = try Generator.run(arguments)
    #expect(run.exitCode == 64)
    #expect(!run.errorText.isEmpty)
  }

  @Test("A folder that cannot be made is an error that names it")
  func unwritableFolder() throws {
    let run = try Generator.run(["--output", "/no-such-folder/below"])
    #expect(run.exitCode == 1)
    #expect(run.errorText.contains("/no-such-folder/below"))
  }

  private func lines(_ data: Data) -> Int {
    data.count { $0 == 10 }
  }
}
