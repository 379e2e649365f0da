import ArgumentParser
import Glibc

/// `hoso-generate`: writes the six CSV files of the synthetic sample.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hoso-generate",
    abstract: "Write the synthetic sample of public-service dossiers.",
    discussion: """
      One seed gives the same bytes on every machine. At the default size the files have exactly \
      the figures that the sample's README lists; other sizes keep the shape.
      """)

  @Option(help: "The seed of the random numbers.")
  var seed: UInt64 = 2023

  @Option(help: "How many dossiers to make.")
  var dossiers: Int = Scale.defaultSize

  @Option(help: "The folder to write to; it is made if it does not exist.")
  var output: String

  @Flag(help: "Replace files that exist.")
  var force = false

  /// The most dossiers for which all counts stay within 64 bits on the way.
  private static let limit = 200_000_000

  func validate() throws {
    guard (0...GenerateCommand.limit).contains(dossiers) else {
      throw ValidationError("--dossiers must lie between 0 and \(GenerateCommand.limit)")
    }
  }

  func run() throws {
    let scale = Scale(dossiers: dossiers)
    let calendar = WorkCalendar()
    let procedures = makeProcedures(seed: seed)
    let paths = try outputPaths()
    try writeUnits(path: paths.units)
    try writeCalendar(path: paths.calendar)
    try writeProcedures(procedures, seed: seed, path: paths.procedures)
    try writePetitions(scale: scale, seed: seed, calendar: calendar, path: paths.petitions)
    try writeScoreboard(seed: seed, path: paths.scoreboard)
    var table = try DossierTable(path: paths.dossiers, procedures: procedures)
    var stream = DossierStream(
      scale: scale, seed: seed, procedures: procedures, calendar: calendar)
    try stream.write(to: &table)
    try table.finish()
  }

  private struct Paths {
    let units, procedures, dossiers, petitions, calendar, scoreboard: String
    var all: [String] { [units, procedures, dossiers, petitions, calendar, scoreboard] }
  }

  /// Makes the folder and refuses to replace files without `--force`.
  private func outputPaths() throws -> Paths {
    // Safety: here and below, paths are passed as C strings that live for the call.
    if unsafe mkdir(output, 0o755) != 0 && errno != EEXIST {
      throw WriteError(path: output, code: errno)
    }
    let paths = Paths(
      units: output + "/units.csv", procedures: output + "/procedures.csv",
      dossiers: output + "/dossiers.csv", petitions: output + "/petitions.csv",
      calendar: output + "/calendar.csv",
      scoreboard: output + "/scoreboard.csv")
    for path in paths.all where !force && exists(path) {
      throw ValidationError("\(path) exists; --force replaces it")
    }
    return paths
  }

  private func exists(_ path: String) -> Bool {
    unsafe access(path, F_OK) == 0
  }
}
